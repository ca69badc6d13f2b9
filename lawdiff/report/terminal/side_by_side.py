"""Two columns on the terminal: the old words left, the new ones right."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from rich.text import Text

from lawdiff.report.arrange import Row
from lawdiff.report.terminal.cells import width_of, wrapped
from lawdiff.report.terminal.passages import sides

BETWEEN = " │ "


def columns_of(row: Row, width: int, strict: bool, marks: bool) -> Iterator[Text]:
    """A row's two sides, wrapped each in its own half of `width` cells."""
    room = (width - width_of(BETWEEN)) // 2
    old, new = sides(row, strict, marks)
    left = wrapped(old, room) if old.plain else []
    right = wrapped(new, room) if new.plain else []
    for one, other in zip_longest(left, right, fillvalue=None):
        line = Text()
        if one is not None:
            line.append_text(one)
        line.append(" " * (room - width_of(line.plain)))
        line.append(BETWEEN, "lawdiff.rule")
        if other is not None:
            line.append_text(other)
        line.rstrip()
        yield line
