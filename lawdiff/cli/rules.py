"""lawdiff rules: the rule table; lawdiff rules test: a user's own pack."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lawdiff.cli.options import emit, formats, show
from lawdiff.lang import catalogue, tr


@click.group("rules", help=tr("列出全部规则；test 检验自己的规则包。"), invoke_without_command=True)
@formats("terminal", "json", "md")
@click.pass_context
def command(context: click.Context, format_: str, output: str | None) -> None:
    if context.invoked_subcommand:
        return
    from lawdiff.verbs.explaining import rule_rows

    rows = rule_rows()
    words = catalogue()
    if format_ == "json":
        from lawdiff.report.json.rules import render as as_json

        emit(as_json(rows, words), output)
    elif format_ == "md":
        from lawdiff.report.rule_pages import render as as_markdown

        emit(as_markdown(rows, words), output)
    else:
        from lawdiff.report.terminal.rules import render_table

        show(lambda console: render_table(rows, console, words), output)


@command.command("test", help=tr("跑一遍规则包里的例子：坏的都找到，好的都不报。"))
@click.argument("packs", nargs=-1, required=True, type=click.Path())
def test(packs: tuple[str, ...]) -> None:
    from lawdiff.packs import all_rules, load_pack
    from lawdiff.rules.kinds import trial_of_pack
    from lawdiff.verbs.trying import faults

    others = [rule for rule in all_rules().values() if rule.default]
    failed = False
    for path in packs:
        rule = trial_of_pack(load_pack(Path(path)))
        said = [fault.render(catalogue()) for fault in faults(rule, others)]
        failed |= bool(said)
        lines = said or [tr("例子全部相符")]
        emit("".join(f"{path}: {rule.code} {line}\n" for line in lines), None)
    sys.exit(int(failed))
