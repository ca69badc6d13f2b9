"""lawdiff corpus: thousands of reports as tables. Its libraries are an extra, and loaded by its commands alone."""

from __future__ import annotations

from importlib import import_module

import click

from lawdiff.lang import tr

COMMANDS = ("build", "pairs", "dup", "query", "report")


class Stages(click.Group):
    """A group that imports a command only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"lawdiff.cli.corpus.{cmd_name}").command
        return found


command = Stages("corpus", help=tr("成千上万份报告：建表、逐年比较、查重、查询、总览。"))
