"""What became of last year's plan."""

from __future__ import annotations

from lawdiff.analysis.meaning.clauses import Clause
from lawdiff.analysis.meaning.commitments import commitments, deeds
from lawdiff.analysis.meaning.judging import Review, judge
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.similarity import Weights
from lawdiff.model.comparison import Plan
from lawdiff.model.document import Document


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
    verdict = judge(promise, best, review, beside)
    return Plan(
        span=promise.span,
        old=(promise.sentence,),
        new=tuple(sorted({sentence for sentence, _ in verdict.evidence})),
        status=verdict.status,
        confidence="high" if verdict.sure else "low",
        evidence=tuple(sorted({span for _, span in verdict.evidence})),
        similarity=round(best.score, 4) if best else 0.0,
        why=verdict.why,
    )
