"""The edits that make one text of another, line by line and cell by cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from lawdiff.model.finding import Edit
from lawdiff.model.span import Span

# What hardly any edit of words takes away: the ends of lines and of cells.
_ENDS = re.compile(r"([\n\t])")


def edits_between(old: str, new: str) -> Iterator[list[Edit]]:
    """Edits in code points of `old`, those of a line, of a cell, or of lines that were joined at a time.

    Where lines and cells are as many in both, none reaches over an end.
    """
    sides = [_ENDS.split(text) for text in (old, new)]
    if sides[0][1::2] == sides[1][1::2]:
        rows = list(zip(*sides, strict=True))
    else:
        rows = list(_by_lines(old.splitlines(keepends=True), new.splitlines(keepends=True)))
    at = 0
    for was, now in rows:
        if was != now:
            yield list(_edits(was, now, at))
        at += len(was)


def _by_lines(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    for _, start, end, from_, to in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield "".join(old[start:end]), "".join(new[from_:to])


def _edits(was: str, now: str, at: int) -> Iterator[Edit]:
    for op, start, end, from_, to in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if op != "equal":
            yield Edit(Span(at + start, at + end), now[from_:to])
