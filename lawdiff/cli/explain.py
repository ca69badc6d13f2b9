"""lawdiff explain: one rule's page."""

from __future__ import annotations

import click

from lawdiff.cli.options import complete, emit, formats, show
from lawdiff.lang import catalogue, tr


@click.command("explain", help=tr("打印一条规则的说明：依据、例外、例子。"))
@click.argument("code", shell_complete=complete("rules"))
@formats("terminal", "json")
def command(code: str, format_: str, output: str | None) -> None:
    from lawdiff.verbs.explaining import rule_row

    row = rule_row(code)
    if format_ == "json":
        from lawdiff.report.json.rules import render as as_json

        emit(as_json([row], catalogue()), output)
        return
    from lawdiff.report.terminal.rules import render_page

    show(lambda console: render_page(row, console, catalogue()), output)
