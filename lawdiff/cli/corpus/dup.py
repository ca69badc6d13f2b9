"""lawdiff corpus dup: text that reports share."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click

from lawdiff.cli.corpus.running import ENGINE_HELP, extra
from lawdiff.cli.mistakes import Choice
from lawdiff.cli.options import emit
from lawdiff.lang import catalogue, tr
from lawdiff.report.json import VERSION


@click.command("dup", help=tr("找出各单位、各年份之间重复的句子和段落，并学出套话。"))
@click.argument("out", type=click.Path())
@click.option("--share", type=click.FloatRange(0, 1), default=0.2, help=tr("多大比例的单位都用的句子算套话"))
@click.option("--pack", type=click.Path(), help=tr("把学到的套话写成词表（YAML）"))
@click.option("--memory", type=click.IntRange(256), default=1024, help=tr("查表最多用多少内存（MB），超出的放到磁盘"))
@click.option(
    "--workers", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=False, help=tr("同时用几个进程")
)
@click.option("--engine", default="native", metavar="ENGINE", help=ENGINE_HELP)
@click.option("--format", "format_", type=Choice(["terminal", "json"]), default="terminal", help=tr("输出格式"))
def command(out: str, share: float, pack: str | None, memory: int, workers: int, engine: str, format_: str) -> None:
    from lawdiff.report.boilerplate_pack import render

    with extra():
        from lawdiff.corpus.boilerplate import phrases
        from lawdiff.corpus.dup import dup
        from lawdiff.corpus.engine import Engine

        found = dup(Path(out), Engine(engine, workers), memory, share)
        if pack:
            emit(render(found.documents, list(phrases(Path(out))), catalogue()), pack)
    if format_ == "json":
        numbers = {"version": VERSION, "sentences": found.sentences, "paragraphs": found.paragraphs}
        emit(json.dumps(numbers | {"boilerplate": found.boilerplate}, indent=2) + "\n", None)
        return
    emit(
        tr(
            "重复的句子{sentences}组，段落{paragraphs}组；其中套话{boilerplate}句",
            sentences=found.sentences,
            paragraphs=found.paragraphs,
            boilerplate=found.boilerplate,
        )
        + "\n",
        None,
    )
