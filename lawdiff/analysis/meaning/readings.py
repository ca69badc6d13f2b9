"""What the judgements on plans and shortcomings all need of two reports, made once."""

from __future__ import annotations

from msgspec import Struct

from lawdiff.analysis.meaning.clauses import Clause
from lawdiff.analysis.meaning.commitments import commitments, deeds
from lawdiff.analysis.meaning.judging import Review
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.meaning.wants import Want, wants
from lawdiff.analysis.similarity import Weights
from lawdiff.model.document import Document


class Readings(Struct, frozen=True, eq=False):
    """What last year's report promised and found wanting, what this year's did, and what that one promises and finds.

    `weights` are those of the words of both plans.
    """

    promised: tuple[Clause, ...]
    before: tuple[Want, ...]
    review: Review
    planned: tuple[Clause, ...]
    now: tuple[Want, ...]
    weights: Weights

    @classmethod
    def of(cls, old: Document, new: Document, terms: Terms) -> Readings:
        """Last year's and this year's report as read."""
        promised, told = tuple(commitments(old, terms)), list(deeds(new, terms))
        before, now, planned = wants(old, terms), wants(new, terms), tuple(commitments(new, terms))
        named = [clause.object for row in (promised, *told) for clause in row]
        review = Review(told, Weights.of([*named, *(want.object for want in before)]), terms)
        weights = Weights.of(clause.object for clause in (*promised, *planned))
        return cls(promised, before, review, planned, now, weights)
