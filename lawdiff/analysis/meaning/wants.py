"""What a report says is wrong, one shortcoming at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from lawdiff.analysis.meaning.clauses import about
from lawdiff.analysis.meaning.roles import roles
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.similarity import Grams
from lawdiff.model.document import Document, Sentence
from lawdiff.model.span import Span

# A shortcoming ends with a stop, a semicolon or a colon; a comma parts two where either side says what is wanting.
_SEGMENT = re.compile("[^；。：！？\n]+")
_PART = re.compile("[^，]+，*")
_ITEM = re.compile("(?:第?[一二三四五六七八九十]{1,2}[是、]|[（(][一二三四五六七八九十]{1,2}[）)])")
_NO_WORD = re.compile(r"\W+")
_END = re.compile(r"[。！？；][”’）》]*$")
_EDGES = " \n\t　，"


class Want(Struct, frozen=True, eq=False):
    """A shortcoming: `words` folded and without the number before them.

    `core`: what is wanting, less the words that say so; `object` its bigrams.
    """

    span: Span
    words: str
    core: str
    object: Grams


def wants(document: Document, terms: Terms) -> tuple[Want, ...]:
    """The shortcomings that a report names, in order of place."""
    found: list[Want] = []
    for sentence in _passages(document, terms):
        for segment in sentence.matches(_SEGMENT):
            found += _split(document, segment.span, terms)
    return tuple(found)


def _passages(document: Document, terms: Terms) -> Iterator[Sentence]:
    """The sentences in which a report speaks of what is wrong.

    They stand in a part of that role, or from where a review turns to them up to the end of the paragraph and of the
    numbered paragraphs that go on with it; what is to be done about them is left out.
    """
    turned, items = -1, False
    for sentence, role in zip(document.sentences, roles(document), strict=True):
        words = "".join(sentence.folded.split())
        if role in ("plan", "responsibility", "attachment"):
            turned, items = -1, False
            continue
        if terms.turns.search(words):
            turned, items = sentence.paragraph, True
        elif items and sentence.paragraph > turned and _ITEM.match(words):
            turned = sentence.paragraph
        elif sentence.paragraph > turned:
            items = False
        if terms.remedies.search(words):
            turned, items = -1, False
        elif (role == "shortcomings" and _END.search(words)) or sentence.paragraph == turned:
            yield sentence


def _split(document: Document, segment: Span, terms: Terms) -> Iterator[Want]:
    """The shortcomings of a segment: the parts that say something is wanting, each with those before it that do not."""
    folded = document.body.folded
    inside = folded.from_base(segment)
    start: int | None = None
    for part in _PART.finditer(folded.text, inside.start, inside.end):
        if terms.announces.search(part[0].strip(_EDGES)):
            start = None
            continue
        start = part.start() if start is None else start
        if terms.wanting.search(part[0]):
            yield from _want(document, Span(start, part.end()), terms)
            start = None


def _want(document: Document, place: Span, terms: Terms) -> Iterator[Want]:
    folded = document.body.folded
    text = place.of(folded.text)
    words = text.strip(_EDGES)
    if label := _ITEM.match(words):
        words = words[label.end() :]
    core = terms.wanting.sub("，", words)
    named = frozenset(about(core, terms)) or frozenset(about(words, terms))
    if named:
        start = folded.text.index(words, place.start)
        span = folded.to_base(Span(start, start + len(words)))
        yield Want(span, words, _NO_WORD.sub("", terms.some.sub("", terms.filler.sub("", core))), named)
