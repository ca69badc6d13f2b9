"""lawdiff dup: sentences that stand twice."""

from __future__ import annotations

import sys

import click

from lawdiff.cli.inputs import Inputs, reading, spare_inputs
from lawdiff.cli.options import emit, formats, show
from lawdiff.cli.walking import walk
from lawdiff.lang import catalogue, tr


@click.command("dup", help=tr("找出重复的句子：一份报告之内，几份报告之间。"))
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@reading
@formats("terminal", "json")
def command(paths: tuple[str, ...], format_: str, output: str | None, inputs: Inputs) -> None:
    spare_inputs(output, paths)
    read, status = inputs.documents(walk(paths))
    if not read:
        sys.exit(status)
    from lawdiff.analysis.duplicates import duplicates

    groups = duplicates(read)
    if format_ == "json":
        from lawdiff.report.json.dup import render as as_json

        emit(as_json(read, groups), output)
    else:
        from lawdiff.report.terminal.dup import render

        show(lambda console: render(read, groups, console, catalogue()), output)
    sys.exit(status)
