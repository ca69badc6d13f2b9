"""What stands around a word: its sentence, and whether it is part of a title."""

from __future__ import annotations

import re
from functools import cache

from lawdiff.model.span import Span

# A sentence is looked at this far to either side; a title in 《》 is seldom longer.
REACH = 150
TITLE_REACH = 60
_ENDS = "。！？\n"


def surroundings(text: str, span: Span) -> str:
    """The sentence in which `span` stands, cut off at REACH characters to either side."""
    left = max(0, span.start - REACH)
    start = max(text.rfind(mark, left, span.start) + 1 for mark in _ENDS)
    right = min(len(text), span.end + REACH)
    ends = [at for mark in _ENDS if (at := text.find(mark, span.end, right)) >= 0]
    return text[max(start, left) : min(ends, default=right)]


def in_title(text: str, span: Span) -> bool:
    """Whether `span` stands inside 《》."""
    left = max(0, span.start - TITLE_REACH)
    opened = text.rfind("《", left, span.start)
    return opened >= 0 and text.find("》", opened, span.start) < 0


def silenced(text: str, span: Span, silent: str) -> bool:
    """Whether the sentence around `span` matches the pattern `silent` ("" matches nothing)."""
    return bool(silent) and _compiled(silent).search(surroundings(text, span)) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
