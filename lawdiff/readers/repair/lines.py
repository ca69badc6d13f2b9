"""The lines of a raw text, and how wide they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from lawdiff.model.span import Span

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n?|[\n\f\v\x85\u2028\u2029]")
_NARROW = re.compile(r"[\x20-\x7e]")
_INDENT = re.compile(r"[ \t\xa0\u3000]*")

# A text is wrapped where most of its longer lines end within a few columns of one margin.
MIN_WRAPPED_LINES, LONG, MAX_MARGIN, RAGGED = 8, 30, 160, 6


class RawLine(Struct, frozen=True):
    """A line that is not blank: its words without the white space around them, and where they stand."""

    text: str
    start: int
    whole: Span
    indent: int
    width: int
    page_break: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def lines_of(raw: str) -> list[RawLine]:
    """The lines that are not blank; `whole` takes in the line end, `page_break` says that a form feed precedes."""
    found: list[RawLine] = []
    last = 0
    for match in _LINE.finditer(raw):
        words = match[0].strip()
        if not words:
            continue
        indent = _INDENT.match(match[0])
        lead = len(match[0]) - len(match[0].lstrip())
        start = match.start() + lead
        end = _BREAK.match(raw, match.end())
        whole = Span(match.start(), end.end() if end else match.end())
        columns = lead + (indent[0].count("\u3000") if indent else 0)
        broken = "\f" in raw[last : match.start()]
        found.append(RawLine(words, start, whole, columns, width(words), broken))
        last = match.end()
    return found


def width(text: str) -> int:
    """Columns on a terminal, near enough: two for whatever is not ASCII."""
    return 2 * len(text) - len(_NARROW.findall(text))


def margin(lines: Sequence[RawLine]) -> int | None:
    """The column at which a text was wrapped; None where its lines end where its paragraphs do."""
    widths = sorted(line.width for line in lines if line.width >= LONG)
    if len(widths) < MIN_WRAPPED_LINES:
        return None
    edge = widths[len(widths) * 9 // 10]
    near = sum(edge - RAGGED <= w <= edge + RAGGED for w in widths)
    return edge if edge <= MAX_MARGIN and 2 * near >= len(widths) else None
