"""The clauses of a report, made ready for looking things up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.similarity import Grams
from lawdiff.model.document import Document, Sentence
from lawdiff.model.metric import Metric
from lawdiff.model.span import Span

_CLAUSE = re.compile(r"[^，；。：！？\n]+[，；。：！？”]*")
_MARKS = "，；。：！？ \n"
_FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*[万亿千百]*[%‰]?")
_NO_WORD = re.compile(r"\W+")


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """A clause, or clauses that belong together: `words` folded, `object` the bigrams of what it is about."""

    span: Span
    words: str
    object: Grams
    sentence: int
    metrics: tuple[Metric, ...]


def clauses(document: Document, sentence: Sentence, metrics: tuple[Metric, ...], terms: Terms) -> Iterator[Clause]:
    """The clauses of a sentence; `metrics` are its figures."""
    for match in sentence.matches(_CLAUSE):
        words = match.text.strip(_MARKS)
        if not words:
            continue
        start = match.span.start
        end = start + len(match.span.of(document.text).rstrip(_MARKS))
        span = Span(start, max(start + 1, end))
        own = tuple(metric for metric in metrics if span.contains(metric.span))
        yield Clause(span, words, about(words, terms), sentence.index, own)


def joined(a: Clause, b: Clause) -> Clause:
    """Two neighbouring clauses as one."""
    span = a.span.cover(b.span)
    return Clause(span, f"{a.words}，{b.words}", a.object | b.object, a.sentence, a.metrics + b.metrics)


def about(words: str, terms: Terms) -> Grams:
    """The bigrams of words less figures and all that names no object."""
    bare = terms.filler.sub("，", _FIGURE.sub("，", words))
    return frozenset(part[i : i + 2] for part in _NO_WORD.split(bare) for i in range(len(part) - 1))
