"""The edits that make one text of another, line by line."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from lawdiff.model.finding import Edit
from lawdiff.model.span import Span


def edits_between(old: str, new: str) -> Iterator[Edit]:
    """Edits in code points of `old`; lines that are alike cost nothing."""
    sides = [text.split("\n") for text in (old, new)]
    if len(sides[0]) != len(sides[1]):
        sides = [[old], [new]]
    at = 0
    for was, now in zip(*sides, strict=True):
        if was != now:
            for edit in _edits(was, now):
                yield Edit(Span(at + edit.span.start, at + edit.span.end), edit.text)
        at += len(was) + 1


def _edits(was: str, now: str) -> Iterator[Edit]:
    for op, start, end, from_, to in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if op != "equal":
            yield Edit(Span(start, end), now[from_:to])
