"""Lines with styles, and a console without colour to print them on.

Rich's own text and console cost as much to load as the proofreading of a report itself; a pipe needs neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.text import Text


class Line:
    """Words with styles; rich prints it through `__rich__`, a plain console through `str`."""

    __slots__ = ("_parts",)

    def __init__(self, words: str = "", style: str = "") -> None:
        self._parts = [(words, style)]

    def __str__(self) -> str:
        return "".join(words for words, _ in self._parts)

    def append(self, words: str | Line, style: str = "") -> Line:
        """Add words in a style, or another line as it is; the line itself."""
        self._parts += words._parts if isinstance(words, Line) else [(words, style)]
        return self

    def __rich__(self) -> Text:
        from rich.text import Text

        return Text.assemble(*self._parts)


class Plain:
    """The part of a rich console that faces made of single lines need; styles fall away."""

    def __init__(self, stream: TextIO, width: int) -> None:
        self.width = width
        self._stream = stream

    def print(self, line: Line | str, **_: bool) -> None:
        """Write one line; how rich would have wrapped or marked it up does not matter here."""
        self._stream.write(f"{line}\n")
