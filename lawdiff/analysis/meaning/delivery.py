"""What became of last year's plan."""

from __future__ import annotations

from lawdiff.analysis.meaning.clauses import Clause
from lawdiff.analysis.meaning.judging import Review, Verdict, judge
from lawdiff.analysis.meaning.lead import lead
from lawdiff.analysis.meaning.readings import Readings
from lawdiff.model.comparison import Plan
from lawdiff.model.document import Document


def plans(old: Document, readings: Readings) -> tuple[Plan, ...]:
    """Every commitment of the old report's plan against what the new report says was done."""
    known: dict[tuple[object, ...], tuple[Verdict, float]] = {}
    found: list[Plan] = []
    for promise in readings.promised:
        last = found[-1].new if found and found[-1].old == (promise.sentence,) else ()
        key = (promise.words, last, *(metric.label for metric in promise.metrics))
        if key not in known:
            known[key] = _judged(promise, readings.review, frozenset(last))
        found.append(_plan(old, promise, *known[key]))
    return tuple(found)


def _judged(promise: Clause, review: Review, beside: frozenset[int]) -> tuple[Verdict, float]:
    """The verdict on a commitment and how much of it the nearest place names.

    `beside`: the sentences that answer the commitment before it; what follows there answers this one.
    """
    found = review.index.best(promise.object, promise.head, 1)
    best = found[0] if found else None
    return judge(promise, best, review, beside), round(best.score, 4) if best else 0.0


def _plan(old: Document, promise: Clause, verdict: Verdict, similarity: float) -> Plan:
    return Plan(
        span=promise.span,
        old=(promise.sentence,),
        new=tuple(sorted({sentence for sentence, _ in verdict.evidence if sentence is not None})),
        status=verdict.status,
        confidence="high" if verdict.sure else "low",
        evidence=tuple(sorted({span for _, span in verdict.evidence})),
        similarity=similarity,
        why=verdict.why,
        lead=lead(old, promise.span),
    )
