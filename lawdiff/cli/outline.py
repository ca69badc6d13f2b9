"""lawdiff outline: the sections as read."""

from __future__ import annotations

import click

from lawdiff.cli.inputs import Inputs, reading, spare_inputs
from lawdiff.cli.options import emit, formats, show
from lawdiff.lang import catalogue, tr


@click.command("outline", help=tr("打印报告的结构：标题、机关、年份、章节。"))
@click.argument("path", type=click.Path())
@reading
@formats("terminal", "json")
def command(path: str, format_: str, output: str | None, inputs: Inputs) -> None:
    spare_inputs(output, [path])
    read = inputs.document(path)
    if format_ == "json":
        from lawdiff.report.json.outline import render as as_json

        emit(as_json(read), output)
        return
    from lawdiff.report.terminal.outline import render

    show(lambda console: render(read, console, catalogue()), output)
