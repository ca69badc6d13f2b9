"""Leads: the unnumbered opening sentence that says what its paragraph is about."""

from __future__ import annotations

import re

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline.heads import Head
from lawdiff.analysis.outline.lines import Line
from lawdiff.model.document import SectionKind

MAX_LEAD, MAX_DASHED, MIN_REST = 30, 50, 12
_DASH = re.compile(r"[—–-]{1,4} ?")


def dashed(line: Line) -> Head | None:
    """`——综合实力显著增强。全年…`."""
    found = _DASH.match(line.text)
    stop = line.sentence_end
    if found is None or not 3 < stop - found.end() <= MAX_DASHED or len(line.text) - stop < MIN_REST:
        return None
    return _head(line, found.end(), stop)


def lead(line: Line, lexicon: Lexicon) -> Head | None:
    """The first sentence of a paragraph where it is short and worded like a heading."""
    stop = line.sentence_end
    if not 4 <= stop <= MAX_LEAD or len(line.text) - stop < MIN_REST or line.text[stop : stop + 1] != "。":
        return None
    words = line.text[:stop]
    if lexicon.never_leads.search(words) or not lexicon.leads.search(words):
        return None
    return _head(line, 0, stop)


def _head(line: Line, start: int, stop: int) -> Head:
    return Head(line.start, line.start + stop, "", None, line.text[start:stop], 2, SectionKind.LEAD)
