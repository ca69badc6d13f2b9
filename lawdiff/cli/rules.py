"""lawdiff rules: the rule table."""

from __future__ import annotations

import click

from lawdiff.cli.options import emit, formats, show
from lawdiff.lang import catalogue, tr


@click.command("rules", help=tr("列出全部规则。"))
@formats("terminal", "json", "md")
def command(format_: str, output: str | None) -> None:
    from lawdiff.verbs.explaining import rule_rows

    rows = rule_rows()
    words = catalogue()
    if format_ == "json":
        from lawdiff.report.json.rules import render as as_json

        emit(as_json(rows, words), output)
    elif format_ == "md":
        from lawdiff.report.markdown import rules as as_markdown

        emit(as_markdown(rows, words), output)
    else:
        from lawdiff.report.terminal_rules import render_table

        show(lambda console: render_table(rows, console, words), output)
