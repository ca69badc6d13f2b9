"""The line a finding stands in, cut to fit, with carets under the words in question."""

from __future__ import annotations

from msgspec import Struct

from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.report.terminal.cells import character_width, width_of
from lawdiff.report.visible import clean

# The words before a finding that a reader needs to find the place, as a share of the room.
LEAD_SHARE = 0.4
# Characters looked at on either side, in widths of the room: a line may be as long as a report.
NEAR = 2


class Excerpt(Struct, frozen=True):
    """One line of the source around a span; `start` and `cells` say which terminal cells the span takes."""

    text: str
    start: int
    cells: int
    marked: Span


def excerpt(source: Source, span: Span, cells: int) -> Excerpt:
    """The first line of `span`, with as much around it as `cells` terminal cells hold."""
    raw = source.raw
    span = _past_blank(raw, span)
    first, last = _line(raw, span.start)
    first = max(first, span.start - NEAR * cells)
    end = min(span.end, last, span.start + NEAR * cells)
    last = min(last, end + NEAR * cells)
    before, words, after = (clean(raw[a:b]) for a, b in ((first, span.start), (span.start, end), (end, last)))
    room = cells - min(max(width_of(words), 1), cells)
    lead = min(width_of(before), max(int(room * LEAD_SHARE), room - width_of(after)))
    head = _tail_of(before.lstrip(), lead)
    middle = _head_of(words, cells - width_of(head))
    rest = _head_of(after.rstrip(), cells - width_of(head) - width_of(middle)) if middle == words else ""
    text = head + middle + rest
    return Excerpt(text, width_of(head), max(width_of(middle), 1), Span(len(head), len(head) + len(middle)))


def _past_blank(raw: str, span: Span) -> Span:
    """Without the blank lines at the start of a span, which would show nothing."""
    words = span.of(raw)
    blank = len(words) - len(words.lstrip("\r\n\f"))
    return Span(span.start + blank, span.end) if 0 < blank < len(words) else span


def _line(raw: str, at: int) -> tuple[int, int]:
    """The borders of the line that holds offset `at`; a line end belongs to the line it ends."""
    first = raw.rfind("\n", 0, at) + 1
    last = raw.find("\n", at)
    last = len(raw) if last < 0 else last
    return first, last - 1 if last > first and raw[last - 1] == "\r" and last - 1 >= at else last


def _head_of(text: str, cells: int) -> str:
    if width_of(text) <= cells:
        return text
    return _cut(text, cells - 1) + "…" if cells > 1 else ""


def _tail_of(text: str, cells: int) -> str:
    if width_of(text) <= cells:
        return text
    return "…" + _cut(text[::-1], cells - 1)[::-1] if cells > 1 else ""


def _cut(text: str, cells: int) -> str:
    """The longest head of `text` that fits."""
    used = 0
    for at, char in enumerate(text):
        used += character_width(char)
        if used > cells:
            return text[:at]
    return text
