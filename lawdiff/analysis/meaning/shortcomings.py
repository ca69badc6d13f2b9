"""What became of last year's shortcomings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec.structs import replace

from lawdiff.analysis.meaning.judging import Review, speaks
from lawdiff.analysis.meaning.readings import Readings
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.meaning.wants import Want
from lawdiff.analysis.similarity import FULL, Weights
from lawdiff.model.meaning import Shortcoming
from lawdiff.model.message import say
from lawdiff.model.span import Span

Status = Literal["gone", "same", "reworded", "new"]

_MARKS = re.compile(r"[\W_]+")
# Characters in order say that two names are of one thing from here: below, they are the common ones of the language.
IN_ORDER = 0.7
# Places of the review that are shown for one shortcoming.
PLACES = 2


def shortcomings(readings: Readings, terms: Terms) -> tuple[Shortcoming, ...]:
    """Last year's shortcomings against this year's, in last year's order, then the new ones."""
    before, now, review = readings.before, readings.now, readings.review
    weights = Weights.of(want.object for want in (*before, *now))
    fellows = dict(_fellows(before, now, weights, terms))
    kept = {n: _kept(before[n], now[there], likeness, terms) for n, (there, likeness) in fellows.items()}
    found = [kept.get(n) or _gone(want, now, weights, terms) for n, want in enumerate(before)]
    taken = {there for there, _ in fellows.values()}
    fresh = [want for n, want in enumerate(now) if n not in taken]
    answered = (_answered(row, _addressed(want, review)) for row, want in zip(found, before, strict=True))
    return (*answered, *(_new(want, bool(before)) for want in fresh))


def _fellows(
    before: Sequence[Want], now: Sequence[Want], weights: Weights, terms: Terms
) -> Iterator[tuple[int, tuple[int, float]]]:
    """Pairs of the same shortcoming, the most alike first, each in one pair only."""
    ranked = sorted((-_likeness(a, b, weights), i, j) for i, a in enumerate(before) for j, b in enumerate(now))
    left, right = set(range(len(before))), set(range(len(now)))
    for negative, i, j in ranked:
        if -negative < terms.thresholds.same_shortcoming:
            return
        if i in left and j in right:
            left.remove(i)
            right.remove(j)
            yield i, (j, -negative)


def _likeness(a: Want, b: Want, weights: Weights) -> float:
    """How much the names of what is wanting share, by bigrams or by characters in order, whichever is more."""
    from rapidfuzz.distance import Indel

    named = weights.ochiai(a.object, b.object, weights.total(a.object), weights.total(b.object)) / FULL
    return max(named, float(Indel.normalized_similarity(a.core, b.core, score_cutoff=IN_ORDER)))


def _key(want: Want) -> str:
    return _MARKS.sub("", want.words)


def _kept(was: Want, now: Want, likeness: float, terms: Terms) -> Shortcoming:
    from rapidfuzz.distance import Indel

    same = Indel.normalized_similarity(_key(was), _key(now)) >= terms.thresholds.repeated
    sure = same or likeness >= terms.thresholds.same_sure
    why = say("原样再提") if was.words == now.words else say("文字基本相同") if same else say("换了说法再提")
    status: Status = "same" if same else "reworded"
    return Shortcoming(status, was.span, now.span, (), round(likeness, 4), "high" if sure else "low", why)


def _gone(want: Want, now: Sequence[Want], weights: Weights, terms: Terms) -> Shortcoming:
    """Surely so where this year's report names shortcomings and none of them is half like it."""
    if not now:
        return Shortcoming("gone", want.span, None, (), 0.0, "low", say("今年没有写不足"))
    nearest = max(_likeness(want, other, weights) for other in now)
    sure = nearest < terms.thresholds.same_shortcoming / 2
    return Shortcoming(
        "gone", want.span, None, (), round(nearest, 4), "high" if sure else "low", say("今年不再列为不足")
    )


def _new(want: Want, told: bool) -> Shortcoming:
    why = say("上年没有提到") if told else say("上年没有写不足")
    return Shortcoming("new", None, want.span, (), 0.0, "high" if told else "low", why)


def _answered(row: Shortcoming, places: tuple[Span, ...]) -> Shortcoming:
    """With the places of the review that speak of it, and what that means."""
    said = say("回顾中有相应的话") if places else say("回顾中没有找到相应的话")
    return replace(row, addressed=places, why=say("{what}；{review}", what=row.why, review=said))


def _addressed(was: Want, review: Review) -> tuple[Span, ...]:
    """Where the review speaks of what was wanting."""
    enough, spirit = review.terms.thresholds.speaks, review.terms.spirit
    finds = review.index.best(was.object, most=PLACES)
    told = [find.clause for find in finds if speaks(find, enough) and not spirit.search(find.clause.words)]
    spans = sorted({clause.span for clause in told}, key=len)
    return tuple(sorted(s for n, s in enumerate(spans) if not any(s.contains(inner) for inner in spans[:n])))
