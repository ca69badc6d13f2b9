"""lawdiff corpus pairs: every body's reports, year by year."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff.cli.corpus.running import progress, running, tell
from lawdiff.cli.mistakes import Choice
from lawdiff.lang import tr

if TYPE_CHECKING:
    from lawdiff.corpus.build import Asked, Progress


@click.command("pairs", help=tr("把每个单位每一年的报告同上一年的比较：数字、说法、计划、沿用的文字。"))
@click.argument("out", type=click.Path())
@click.option("--format", "format_", type=Choice(["terminal", "json"]), default="terminal", help=tr("输出格式"))
@running
def command(out: str, format_: str, asked: Callable[[Progress], Asked]) -> None:
    from lawdiff.corpus.pairs import pairs

    with progress() as bar:
        outcome = pairs(Path(out), asked(bar))
    tell(outcome, format_, None)
