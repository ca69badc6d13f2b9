"""A group of commands, each imported only when it is called."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class Commands(click.Group):
    """`homes`: command -> module; each module holds a click command named `command`."""

    def __init__(self, homes: Mapping[str, str], **asked: Any) -> None:
        super().__init__(**asked)
        self.homes = homes

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        home = self.homes.get(cmd_name)
        found: click.Command | None = import_module(home).command if home else None
        return found
