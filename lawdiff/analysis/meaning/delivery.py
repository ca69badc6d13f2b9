"""What became of last year's plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from lawdiff.analysis.meaning.clauses import Clause, about
from lawdiff.analysis.meaning.commitments import commitments, deeds
from lawdiff.analysis.meaning.evidence import Find, Index
from lawdiff.analysis.meaning.targets import Result, Targets
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.similarity import Weights
from lawdiff.model.comparison import Plan
from lawdiff.model.document import Document
from lawdiff.model.span import Span

_QUOTED = re.compile("[“《]")

Status = Literal["delivered", "partial", "silent"]
# A place that names this much of a thing speaks of it, surely from SURE; for a figure that nothing answers it must name
# more; one that names less is passed over with low confidence.
HINTS, SPEAKS, FIGURES, SURE = 0.45, 0.55, 0.7, 0.75
# Rare bigrams, so many of them, are a name: a place that shares them speaks of the thing from this cover.
NAME, NAMESAKE = 3, 0.35
# A name of a list counts as named from this cover.
NAMED = 0.7
BEGUN, UNDER_WAY, DONE = 1, 2, 3


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """What became of a commitment, and the places that say so."""

    status: Status
    sure: bool
    evidence: tuple[tuple[int, Span], ...] = ()


class Review:
    """What a report says it did: its clauses by their words, and its figures."""

    def __init__(self, told: Sequence[Sequence[Clause]], weights: Weights, terms: Terms) -> None:
        self.terms = terms
        self.weights = weights
        self.index = Index(told, weights)
        self.targets = Targets(told, weights, terms)
        self.after = {a.span.start: b for sentence in told for a, b in pairwise(sentence)}


def plans(old: Document, new: Document, terms: Terms) -> tuple[Plan, ...]:
    """Every commitment of the old report's plan against what the new report says was done."""
    promised = list(commitments(old, terms))
    told = list(deeds(new, terms))
    weights = Weights.of(clause.object for clause in [*promised, *(clause for row in told for clause in row)])
    review = Review(told, weights, terms)
    found: list[Plan] = []
    for promise in promised:
        last = found[-1] if found and found[-1].old == (promise.sentence,) else None
        found.append(_judged(promise, review, frozenset(last.new if last else ())))
    return tuple(found)


def _judged(promise: Clause, review: Review, beside: frozenset[int] = frozenset()) -> Plan:
    """`beside`: the sentences that answer the commitment before it; what follows there answers this one."""
    found = review.index.best(promise.object, promise.head, 1)
    best = found[0] if found else None
    verdict = _verdict(promise, best, review, beside)
    return Plan(
        span=promise.span,
        old=(promise.sentence,),
        new=tuple(sorted({sentence for sentence, _ in verdict.evidence})),
        status=verdict.status,
        confidence="high" if verdict.sure else "low",
        evidence=tuple(sorted({span for _, span in verdict.evidence})),
        similarity=round(best.score, 4) if best else 0.0,
    )


def _verdict(promise: Clause, best: Find | None, review: Review, beside: frozenset[int]) -> Verdict:
    near = beside | ({best.clause.sentence} if best and best.score >= HINTS else set())
    figures = review.targets.results(promise, near)
    if any(result.actual for result in figures):
        return _by_figures(figures)
    if best is None or not _speaks(best, FIGURES if figures else SPEAKS):
        return _by_names(promise, review) or Verdict(
            "silent", _concrete(promise) and (best is None or best.score < HINTS)
        )
    here = ((best.clause.sentence, best.clause.span),)
    if figures:
        return Verdict("partial", False, here)
    return _by_words(promise, best, review)


def _by_words(promise: Clause, best: Find, review: Review) -> Verdict:
    """By how far the review says the thing is, and whether it names all of a list."""
    here = ((best.clause.sentence, best.clause.span),)
    sure = best.score >= SURE and len(promise.object) > NAME
    if any(not _named(part, review) for part in _parts(promise, review.terms)):
        return Verdict("partial", sure, here)
    asked, (told, plain) = _asked(promise.words, review.terms), _told(best, review)
    if told >= asked and (told == DONE or best.score >= SPEAKS):
        return Verdict("delivered", sure and plain and told == DONE, here)
    return Verdict("partial", sure and told == BEGUN and asked == DONE, here)


def _speaks(find: Find, enough: float) -> bool:
    return find.score >= enough or (find.rare >= NAME and find.cover >= NAMESAKE)


def _concrete(promise: Clause) -> bool:
    """Whether a commitment names something that a report would have to name: a figure, or a thing with a name."""
    return bool(promise.metrics) or _QUOTED.search(promise.words) is not None


def _by_figures(figures: Sequence[Result]) -> Verdict:
    """Delivered where each figure is reached; a figure that nothing answers leaves the rest in part."""
    outcomes = {result.outcome for result in figures}
    places = tuple((result.actual.sentence, result.actual.span) for result in figures if result.actual)
    return Verdict("delivered" if outcomes == {"met"} else "partial", outcomes <= {"met", "missed"}, places)


def _by_names(promise: Clause, review: Review) -> Verdict | None:
    """Of a list of names those that the review names, where it does not speak of the whole."""
    finds = [
        review.index.best(part, most=1)[0]
        for part in _parts(promise, review.terms)
        if review.index.rare(part) >= min(NAME, len(part)) and _named(part, review)
    ]
    if not finds:
        return None
    return Verdict("partial", False, tuple((find.clause.sentence, find.clause.span) for find in finds))


def _parts(promise: Clause, terms: Terms) -> Iterator[frozenset[str]]:
    """What each name of a list is about."""
    for clause in promise.words.split("，"):
        names = terms.joints.split(clause)
        if len(names) > 1:
            yield from (frozenset(found) for name in names if len(found := about(name, terms)) > 1)


def _named(part: frozenset[str], review: Review) -> bool:
    finds = review.index.best(part, most=1)
    return bool(finds) and finds[0].cover >= NAMED


def _asked(words: str, terms: Terms) -> int:
    if terms.done.search(words):
        return DONE
    return BEGUN if terms.begun.search(words) else UNDER_WAY


def _told(best: Find, review: Review) -> tuple[int, bool]:
    """How far the place says the thing is, and whether it does so itself: else the clause after it may tell."""
    terms, words = review.terms, best.clause.words
    plain = any(pattern.search(words) for pattern in (terms.done, terms.begun, terms.short))
    if not plain and (after := review.after.get(best.clause.span.start)):
        words += f"，{after.words}"
    return BEGUN if terms.short.search(words) else _asked(words, terms), plain
