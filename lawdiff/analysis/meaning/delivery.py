"""What became of last year's plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from lawdiff.analysis.meaning.clauses import Clause, about, clauses
from lawdiff.analysis.meaning.commitments import commitments, sentences
from lawdiff.analysis.meaning.evidence import Find, Index
from lawdiff.analysis.meaning.roles import LOOKING_BACK
from lawdiff.analysis.meaning.targets import Result, results
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.similarity import Weights
from lawdiff.model.comparison import Plan
from lawdiff.model.document import Document
from lawdiff.model.metric import Metric
from lawdiff.model.span import Span

Status = Literal["delivered", "partial", "silent"]
# A place that names this much of a thing speaks of it; one that names less is said to with low confidence.
SPEAKS = 0.6
HINTS = 0.45
BEGUN, UNDER_WAY, DONE = 1, 2, 3


class Review:
    """What a report says it did: its clauses by their words, and its figures."""

    def __init__(self, found: Sequence[Sequence[Clause]], weights: Weights, terms: Terms) -> None:
        self.index = Index(found, weights)
        self.metrics: list[Metric] = [metric for sentence in found for clause in sentence for metric in clause.metrics]
        self.follower: dict[int, Clause] = {a.span.start: b for sentence in found for a, b in pairwise(sentence)}
        self.weights = weights
        self.terms = terms


def plans(old: Document, new: Document, terms: Terms) -> tuple[Plan, ...]:
    """Every commitment of the old report's plan against what the new report says was done."""
    promised = list(commitments(old, terms))
    told = [list(clauses(new, sentence, metrics, terms)) for sentence, metrics in sentences(new, LOOKING_BACK)]
    weights = Weights.of(clause.object for clause in [*promised, *(clause for row in told for clause in row)])
    review = Review(told, weights, terms)
    return tuple(_judged(promise, review) for promise in promised)


def _judged(promise: Clause, review: Review) -> Plan:
    finds = review.index.best(promise.object)
    best = finds[0] if finds else None
    figures = results(promise, review.metrics, best.clause.metrics if best else (), review.weights, review.terms)
    status, sure = _verdict(promise, best, figures, review)
    evidence = _evidence(status, best, figures)
    return Plan(
        span=promise.span,
        old=(promise.sentence,),
        new=tuple(sorted({sentence for sentence, _ in evidence})),
        status=status,
        confidence="high" if sure else "low",
        evidence=tuple(sorted({span for _, span in evidence})),
        similarity=round(best.score, 4) if best else 0.0,
    )


def _verdict(promise: Clause, best: Find | None, figures: Sequence[Result], review: Review) -> tuple[Status, bool]:
    outcomes = {result.outcome for result in figures}
    known = outcomes - {"unknown"}
    if known:
        if outcomes == {"met"}:
            return "delivered", True
        return "partial", True
    if best is None or best.score < HINTS:
        return "silent", best is None or best.score < HINTS - 0.1
    if figures:
        return ("partial", False) if best.score >= SPEAKS else ("silent", False)
    if best.score < SPEAKS:
        return ("silent", False)
    if any(not _named(part, review) for part in _parts(promise, review.terms)):
        return "partial", True
    asked, told = _stage(promise.words, review.terms), _told(best, review)
    return ("delivered", told == DONE) if told >= asked else ("partial", told == BEGUN)


def _stage(words: str, terms: Terms) -> int:
    if terms.done.search(words):
        return DONE
    return BEGUN if terms.begun.search(words) else UNDER_WAY


def _told(best: Find, review: Review) -> int:
    """How far the place says the thing is; a clause that does not tell leaves it to the next."""
    words = best.clause.words
    if not (review.terms.done.search(words) or review.terms.begun.search(words)):
        after = review.follower.get(best.clause.span.start)
        words += after.words if after else ""
    return _stage(words, review.terms)


def _parts(promise: Clause, terms: Terms) -> Iterator[frozenset[str]]:
    """What each name of a list is about."""
    for clause in re.split("，", promise.words):
        names = terms.joints.split(clause)
        if len(names) > 1:
            yield from (found for name in names if len(found := about(name, terms)) > 1)


def _named(part: frozenset[str], review: Review) -> bool:
    finds = review.index.best(part, 1)
    return bool(finds) and finds[0].cover >= HINTS


def _evidence(status: Status, best: Find | None, figures: Sequence[Result]) -> list[tuple[int, Span]]:
    if status == "silent":
        return []
    found = [(result.actual.sentence, result.actual.span) for result in figures if result.actual]
    return found or ([(best.clause.sentence, best.clause.span)] if best else [])
