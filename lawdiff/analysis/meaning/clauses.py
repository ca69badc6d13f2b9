"""The clauses of a report, made ready for looking things up."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.similarity import Grams
from lawdiff.model.document import Document, Sentence
from lawdiff.model.metric import Metric
from lawdiff.model.span import Span

_CLAUSE = re.compile(r"[^，；。：！？\n①-⑳]+[，；。：！？”]*")
# In a list a figure on either side makes two clauses of it: 新建学校5所、改造幼儿园12所.
_ITEM = re.compile(r"[^、]+、*")
_ITS_FIGURE = re.compile(r"[^0-9]{4,40}[0-9]")
_DIGIT = re.compile("[0-9]")
_MARKS = "，；。：！？、 \n"
_FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*[万亿千百]*[%‰]?")
_NO_WORD = re.compile(r"\W+")
# The bigrams at the end of what a clause is about name its head: in 农村敬老院建设 the 敬老院.
HEAD = 2


class Clause(Struct, frozen=True, eq=False):
    """A clause, or clauses that belong together: `words` folded, `object` the bigrams of what it is about.

    `head`: those of the last name in it.
    """

    span: Span
    words: str
    object: Grams
    head: Grams
    sentence: int
    metrics: tuple[Metric, ...]


def clauses(document: Document, sentence: Sentence, metrics: tuple[Metric, ...], terms: Terms) -> Iterator[Clause]:
    """The clauses of a sentence; `metrics` are its figures."""
    folded = document.body.folded
    starts = [metric.span.start for metric in metrics]
    for match in sentence.matches(_CLAUSE):
        for place in _items(folded.text, folded.from_base(match.span)):
            words = place.of(folded.text).strip(_MARKS)
            if not words:
                continue
            start = folded.text.index(words, place.start)
            span = folded.to_base(Span(start, start + len(words)))
            own = metrics[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            bigrams = about(words, terms)
            yield Clause(span, words, frozenset(bigrams), frozenset(bigrams[-HEAD:]), sentence.index, own)


def _items(text: str, clause: Span) -> Iterator[Span]:
    """The items of a list that have figures of their own, else the clause as it is."""
    start, counts = clause.start, False
    for item in _ITEM.finditer(text, clause.start, clause.end):
        counts = counts or _DIGIT.search(item[0]) is not None
        if counts and _ITS_FIGURE.match(text, item.end(), clause.end):
            yield Span(start, item.end())
            start, counts = item.end(), False
    yield Span(start, clause.end)


def joined(a: Clause, b: Clause) -> Clause:
    """Two neighbouring clauses as one; the head is that of the first that has one."""
    words = f"{a.words}，{b.words}"
    return Clause(a.span.cover(b.span), words, a.object | b.object, a.head or b.head, a.sentence, a.metrics + b.metrics)


def about(words: str, terms: Terms) -> list[str]:
    """The bigrams, in order, of words less figures and all that names no object."""
    bare = terms.filler.sub("，", _FIGURE.sub("，", words))
    return [part[i : i + 2] for part in _NO_WORD.split(bare) for i in range(len(part) - 1)]
