"""Leads: the unnumbered opening sentence that says what its paragraph is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline.heads import Head
from lawdiff.analysis.outline.lines import Line
from lawdiff.model.document import SectionKind

MAX_LEAD, MAX_DASHED, MAX_PARALLEL, MIN_REST = 30, 50, 60, 12
# Paragraphs that begin with the same words one after the other head themselves: 这五年，…
PARALLEL = 3
_FIGURE = re.compile(r"[0-9]")
_DASH = re.compile(r"(?:[—–]{1,4}|-{2,4}) ?")


def dashed(line: Line) -> Head | None:
    """`——综合实力显著增强。全年…`."""
    found = _DASH.match(line.text)
    stop = line.sentence_end
    if found is None or not 3 < stop - found.end() <= MAX_DASHED:
        return None
    if len(line.text) - stop < MIN_REST and _FIGURE.search(line.text[:stop]):
        return None
    return _head(line, found.end(), stop)


def lead(lines: Sequence[Line], n: int, lexicon: Lexicon) -> Head | None:
    """The first sentence of a paragraph where it is short and worded like a heading, or stands between two that are."""
    line = lines[n]
    if not _may_lead(line, lexicon):
        return None
    near = (lines[n - 1], lines[n + 1]) if 0 < n < len(lines) - 1 else ()
    between = bool(near) and all(_may_lead(other, lexicon) and _worded(other, lexicon) for other in near)
    return _head(line, 0, line.sentence_end) if between or _worded(line, lexicon) else None


def _may_lead(line: Line, lexicon: Lexicon) -> bool:
    stop = line.sentence_end
    if not 4 <= stop <= MAX_LEAD or len(line.text) - stop < MIN_REST or line.text[stop] != "。":
        return False
    return lexicon.never_leads.search(line.text[:stop]) is None


def _worded(line: Line, lexicon: Lexicon) -> bool:
    return lexicon.leads.search(line.text[: line.sentence_end]) is not None


def _head(line: Line, start: int, stop: int) -> Head:
    return Head(line.start, line.start + stop, "", None, line.text[start:stop], 2, SectionKind.LEAD)


def parallel(lines: Sequence[Line], n: int) -> Head | None:
    """The first sentence of a paragraph that begins like the one above or below it."""
    line = lines[n]
    if not _may_be_parallel(line):
        return None
    near = (other for other in lines[max(n - 1, 0) : n + 2] if other is not line and _may_be_parallel(other))
    alike = any(other.text[:PARALLEL] == line.text[:PARALLEL] for other in near)
    return _head(line, 0, line.sentence_end) if alike else None


def _may_be_parallel(line: Line) -> bool:
    stop = line.sentence_end
    fits = PARALLEL < stop <= MAX_PARALLEL and len(line.text) - stop >= MIN_REST and line.text[stop] == "。"
    return fits and not line.address and not line.row and _FIGURE.search(line.text[:stop]) is None
