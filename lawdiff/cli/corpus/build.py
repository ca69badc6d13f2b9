"""lawdiff corpus build: a folder of reports becomes tables."""

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


@click.command("build", help=tr("读文件夹里的全部报告，写成 Parquet 表；再次运行只读新的和改过的。"))
@click.argument("folder", type=click.Path())
@click.option("-o", "--output", "out", type=click.Path(), required=True, help=tr("表写在哪个文件夹"))
@click.option("--manifest", type=click.Path(), help=tr("清单（CSV：path、body、year、genre），优先于标题和路径"))
@click.option("--format", "format_", type=Choice(["terminal", "json"]), default="terminal", help=tr("输出格式"))
@running
def command(folder: str, out: str, manifest: str | None, format_: str, asked: Callable[[Progress], Asked]) -> None:
    from lawdiff.corpus.build import build

    with progress() as bar:
        outcome = build(Path(folder), Path(out), asked(bar), Path(manifest) if manifest else None)
    tell(outcome, format_, None)
