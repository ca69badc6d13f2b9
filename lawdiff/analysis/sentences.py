"""Paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.span import Span

_LINE = re.compile(r"[^\n]*\S[^\n]*")
# A sentence ends at 。！？ or !? with the closing marks that follow, or where its line ends.
_SENTENCE = re.compile(r"[^。！？!?]*(?:[。！？!?]+[”’」』）)》〉\]】]*|$)")


def paragraph_spans(text: str) -> Iterator[Span]:
    """The lines that are not blank, without the white space around them."""
    for line in _LINE.finditer(text):
        words = line[0]
        start = line.start() + len(words) - len(words.lstrip())
        yield Span(start, line.start() + len(words.rstrip()))


def sentence_spans(text: str, paragraph: Span) -> Iterator[Span]:
    """Spans that tile the paragraph, one a sentence."""
    at = paragraph.start
    while at < paragraph.end:
        found = _SENTENCE.match(text, at, paragraph.end)
        end = found.end() if found and found.end() > at else paragraph.end
        yield Span(at, end)
        at = end
