"""Paragraphs and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.span import Span

_LINE = re.compile(r"[^\n]+")
# A sentence ends at 。！？ (half-width ! and ? too, but not inside an address) with the closing marks that follow.
_END = re.compile(r"(?:[。！？]|[!?](?![A-Za-z0-9=&/]))[。！？!?]*[”’」』）)》〉\]】]*")


def paragraph_spans(text: str) -> Iterator[Span]:
    """The lines that are not blank, without the white space around them."""
    for line in _LINE.finditer(text):
        words = line[0]
        stripped = words.strip()
        if stripped:
            start = line.start() + len(words) - len(words.lstrip())
            yield Span(start, start + len(stripped))


def sentence_spans(text: str, paragraph: Span) -> Iterator[Span]:
    """Spans that tile the paragraph, one a sentence; what stands after the last mark is a sentence too."""
    at = paragraph.start
    for mark in _END.finditer(text, paragraph.start, paragraph.end):
        yield Span(at, mark.end())
        at = mark.end()
    if at < paragraph.end:
        yield Span(at, paragraph.end)
