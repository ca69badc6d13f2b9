"""lawdiff corpus report: bodies by years on one page, and a page a pair."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lawdiff import lang
from lawdiff.cli.corpus.running import progress, running
from lawdiff.cli.options import emit
from lawdiff.cli.writing import write_whole
from lawdiff.lang import catalogue, tr

if TYPE_CHECKING:
    from lawdiff.corpus.build import Asked, Progress

# Pages of pairs made unless told otherwise; each has some 200 KB.
PAGES = 500


@click.command("report", help=tr("总览页：各单位各年的新内容占比、发现、数字跳动，连到每一对的比较页。"))
@click.argument("out", type=click.Path())
@click.option("-o", "--output", "folder", type=click.Path(), required=True, help=tr("页面写在哪个文件夹"))
@click.option("--pages", "number", type=click.IntRange(0), default=PAGES, help=tr("最多给多少对报告做单独的比较页"))
@click.option("--format", "format_", type=click.Choice(["html"]), default="html", help=tr("输出格式"))
@running
def command(out: str, folder: str, number: int, format_: str, asked: Callable[[Progress], Asked]) -> None:
    from lawdiff.corpus.overview import overview
    from lawdiff.corpus.pages import made
    from lawdiff.report.html import corpus

    home = Path(folder)
    with progress() as bar:
        pages = made("lawdiff.cli.corpus.pages:make", Path(out), home / "pairs", number, lang.current(), asked(bar))
    data = corpus(overview(Path(out), pages), catalogue()).encode("utf-8", "backslashreplace")
    home.mkdir(parents=True, exist_ok=True)
    write_whole(home / "index.html", data, folder)
    emit(tr("总览页 {path}，比较页{n}个", path=home / "index.html", n=len(pages)) + "\n", None)
