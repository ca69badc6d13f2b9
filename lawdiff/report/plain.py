"""A console without colour, for files and pipes: rich's own costs as much to load as the proofreading itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.text import Text


class Plain:
    """The part of a rich console that faces made of single lines need; styles fall away."""

    def __init__(self, stream: TextIO, width: int) -> None:
        self.width = width
        self._stream = stream

    def print(self, line: Text | str, **_: bool) -> None:
        """Write one line; how rich would have wrapped or marked it up does not matter here."""
        self._stream.write(str(line) + "\n")
