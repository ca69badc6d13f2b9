"""Find the words of a list in a text. Which of them occur at all is asked of the character pairs, once a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import add

from lawdiff.model.document import Document
from lawdiff.model.projection import Projection
from lawdiff.model.span import Span
from lawdiff.rules.kinds.pack import Entry


@lru_cache(maxsize=2)
def pairs(folded: Projection) -> frozenset[str]:
    """All pairs of neighbouring characters of a folded text."""
    return frozenset(map(add, folded.text, folded.text[1:]))


def places(text: str, word: str) -> Iterator[Span]:
    """Every place of a word, in order, without overlap; linear."""
    at = text.find(word)
    while at >= 0:
        yield Span(at, at + len(word))
        at = text.find(word, at + len(word))


def excused(text: str, span: Span, unless: Iterable[str]) -> bool:
    """Whether the word at `span` is part of one of the longer wordings in which it is right."""
    word = span.of(text)
    for longer in unless:
        at = longer.find(word)
        while at >= 0:
            if text.startswith(longer, max(0, span.start - at)) and span.start >= at:
                return True
            at = longer.find(word, at + 1)
    return False


def present(document: Document, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries whose word may occur: all its character pairs do."""
    known = pairs(document.body.folded)
    for entry in entries:
        word = entry.word
        if word[:2] in known and all(word[n : n + 2] in known for n in range(1, len(word) - 1)):
            yield entry


def sightings(document: Document, entries: Iterable[Entry], allow: Iterable[str] = ()) -> list[tuple[Span, Entry]]:
    """Where the entries' words stand in the folded text, in order; of two that overlap the longer one.

    A word in `allow` is nowhere.
    """
    text = document.body.folded.text
    allowed = frozenset(allow)
    found = [
        (span, entry)
        for entry in present(document, entries)
        if entry.word not in allowed
        for span in places(text, entry.word)
        if not excused(text, span, entry.unless)
    ]
    found.sort(key=lambda each: (each[0].start, -each[0].end))
    kept: list[tuple[Span, Entry]] = []
    for span, entry in found:
        if not kept or span.start >= kept[-1][0].end:
            kept.append((span, entry))
    return kept
