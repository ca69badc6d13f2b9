"""Commitments that are set again more firmly than last year, or less."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lawdiff.analysis.meaning.carried import ORDINAL
from lawdiff.analysis.meaning.clauses import Clause
from lawdiff.analysis.meaning.evidence import Find, Index
from lawdiff.analysis.meaning.readings import Readings
from lawdiff.analysis.meaning.terms import Degree, Scale, Terms
from lawdiff.model.comparison import Plan
from lawdiff.model.document import Document
from lawdiff.model.meaning import Strength
from lawdiff.model.message import say
from lawdiff.model.span import Span

# Rare bigrams that both must share, so that it is one thing by its name and not two of a kind.
NAMED = 3


class Firmness(Struct, frozen=True):
    """The word of a commitment that says how firmly, and its degree."""

    degree: Degree
    span: Span


def firmness(words: str, scale: Scale) -> Firmness | None:
    """How firmly a commitment is made; None where no word says so.

    The firmest word counts, unless the commitment begins with one of the weakest degree: 探索建立 is not yet 建立.
    """
    head = start.end() if (start := scale.lead_in.match(words)) else 0
    found = []
    for degree in scale.degrees:
        at_head = degree.words.match(words, head)
        match = at_head or (None if degree.head_only else degree.words.search(words, head))
        if match:
            found.append(Firmness(degree, Span(*match.span())))
        if at_head and degree.rank == 0:
            return found[0]
    return found[-1] if found else None


def strength(
    old: Document, new: Document, readings: Readings, plans: tuple[Plan, ...], terms: Terms
) -> tuple[Strength, ...]:
    """What both plans promise, where one does it more firmly, in the order of last year's plan."""
    index = Index([[clause] for clause in readings.planned], readings.weights)
    answers = {plan.span: plan for plan in plans if plan.evidence and plan.status != "silent"}
    found: list[Strength] = []
    taken: set[Span] = set()
    for promise in readings.promised:
        for find in _again(promise, index, terms):
            if find.clause.span not in taken:
                taken.add(find.clause.span)
                found += _moved((old, promise), (new, find), answers.get(promise.span), terms)
    return tuple(found)


def _again(promise: Clause, index: Index, terms: Terms) -> Iterator[Find]:
    """The same commitment in this year's plan: each names most of the other, and its head."""
    for find in index.best(promise.object, promise.head, 1):
        back = index.weights.total(find.clause.object & promise.object) / (index.weights.total(find.clause.object) or 1)
        named = find.rare >= NAMED
        same_time = ORDINAL.findall(find.clause.words) == ORDINAL.findall(promise.words)
        if named and same_time and min(find.score, back) >= terms.thresholds.same_commitment:
            yield find


def _moved(
    before: tuple[Document, Clause], after: tuple[Document, Find], answer: Plan | None, terms: Terms
) -> Iterator[Strength]:
    (old, promise), (new, find) = before, after
    was, now = _placed(old, promise, terms), _placed(new, find.clause, terms)
    if was is None or now is None or was.degree.rank == now.degree.rank:
        return
    raised = now.degree.rank > was.degree.rank
    if not raised and answer and answer.status == "delivered":
        # What is done is followed up by lesser words: 建成, then 用好.
        return
    values = {"was": was.span.of(old.text), "now": now.span.of(new.text)}
    yield Strength(
        direction="raised" if raised else "lowered",
        old=promise.span,
        new=find.clause.span,
        old_word=was.span,
        new_word=now.span,
        old_degree=was.degree.name,
        new_degree=now.degree.name,
        review=answer.evidence[0] if answer else None,
        similarity=round(find.score, 4),
        why=say("由“{was}”升为“{now}”", **values) if raised else say("由“{was}”降为“{now}”", **values),
    )


def _placed(document: Document, clause: Clause, terms: Terms) -> Firmness | None:
    """How firmly a clause speaks, the word in the document's text."""
    folded = document.body.folded
    inside = folded.from_base(clause.span)
    found = firmness(inside.of(folded.text), terms.scale)
    if found is None:
        return None
    return Firmness(found.degree, folded.to_base(Span(inside.start + found.span.start, inside.start + found.span.end)))
