"""lawdiff history: the reports of one body over several years."""

from __future__ import annotations

import sys

import click

from lawdiff.cli.inputs import Inputs, found_settings, reading, spare_inputs
from lawdiff.cli.options import emit, formats, show
from lawdiff.lang import catalogue, tr


@click.command("history", help=tr("一个单位历年的报告：新写多少、章节演变、计划兑现、数字走势。"))
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--top", type=click.IntRange(0), default=15, help=tr("数字最多列几行"))
@reading
@formats("terminal", "json", "html")
def command(paths: tuple[str, ...], top: int, format_: str, output: str | None, inputs: Inputs) -> None:
    spare_inputs(output, paths)
    read, status = inputs.documents(paths)
    if status:
        sys.exit(status)
    from lawdiff.verbs.history import history
    from lawdiff.verbs.two_years import terms_of

    found = history(read, terms_of(found_settings()))
    if format_ == "json":
        from lawdiff.report.json.history import render as as_json

        emit(as_json(found, catalogue()), output)
    elif format_ == "html":
        from lawdiff.report.html import history as page

        emit(page(found, catalogue()), output)
    else:
        from lawdiff.report.terminal.history import render

        show(lambda console: render(found, console, catalogue(), top=top), output)
