"""Whether a figure that was promised was reached."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lawdiff.analysis.meaning.clauses import Clause, about
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.similarity import Grams, Weights
from lawdiff.model.metric import Direction, Metric, MetricKind, MetricRole, Qualifier

Outcome = Literal["met", "missed", "unknown"]
# 左右: so much less still counts as reached.
ABOUT = Decimal("0.96")
# Labels are the same where they share this much of the shorter one.
SAME_LABEL = 0.6
_LESS = re.compile("降|减少|压减|控制|以内|不超过|低于|不高于|下调")
_DESCRIBES = re.compile(r"^(?:以上|以下|左右|以内|余)?[^，、和以左]{2,}")
_VERB = re.compile(
    "新|建|改|完|实现|达|推|开|启|培|引|办|修|治|增|投|安|整|打|落|做|发|争|保|超|突破|创|申|设|组|减|降|压|控|筹|栽|造|种"
)


@dataclass(frozen=True, slots=True)
class Result:
    """A target and the figure that answers it."""

    target: Metric
    actual: Metric | None
    outcome: Outcome


def results(
    plan: Clause, review: Sequence[Metric], beside: Iterable[Metric], words: Weights, terms: Terms
) -> list[Result]:
    """What became of every figure of a commitment: `beside` are the figures of the place that speaks of it."""
    near = frozenset(metric.index for metric in beside)
    return [_result(target, plan, review, near, words, terms) for target in plan.metrics if not _names(target, plan)]


def _names(target: Metric, plan: Clause) -> bool:
    """Whether a figure is part of a name, as in 700万吨露天矿: nothing is done to it before it, a noun follows it."""
    at = plan.words.find(target.text)
    before, after = plan.words[:at], plan.words[at + len(target.text) :]
    clause = re.split("[，、]", before)[-1] if at > 0 else ""
    return target.change is None and not _VERB.search(clause) and bool(_DESCRIBES.match(after))


def _result(
    target: Metric, plan: Clause, review: Sequence[Metric], near: frozenset[int], words: Weights, terms: Terms
) -> Result:
    label = about(target.label, terms) or plan.object
    ranked = sorted(
        (
            (_fits(label, actual, actual.index in near, words, terms), -actual.index, actual)
            for actual in review
            if _comparable(target, actual)
        ),
        key=lambda row: row[:2],
        reverse=True,
    )
    if not ranked or ranked[0][0] < SAME_LABEL:
        return Result(target, None, "unknown")
    actual = ranked[0][2]
    return Result(target, actual, "met" if _reached(target, actual, plan.words) else "missed")


def _comparable(target: Metric, actual: Metric) -> bool:
    """Rates of growth go with rates of growth, levels with levels of the same unit."""
    if (target.change is not None and target.text.endswith(("%", "点", "倍")) and target.kind is MetricKind.RATE) != (
        actual.role is MetricRole.CHANGE
    ):
        return False
    return actual.unit == target.unit and actual.amount is not None and target.amount is not None


def _fits(label: Grams, actual: Metric, near: bool, words: Weights, terms: Terms) -> float:
    other = about(actual.label, terms)
    a, b = (
        words.total(gram for gram in label if gram in words.weights),
        words.total(gram for gram in other if gram in words.weights),
    )
    if not a or not b:
        return SAME_LABEL if near else 0.0
    shared = words.total(gram for gram in label & other if gram in words.weights)
    fit = shared / min(a, b)
    return fit * 0.5 + 0.5 * shared / max(a, b) + (0.3 if near and fit >= 0.3 else 0.0)


def _reached(target: Metric, actual: Metric, words: str) -> bool:
    assert target.amount is not None and actual.amount is not None
    wanted, got = target.amount, actual.high or actual.amount
    if target.change is not None and actual.change is not None:
        down = target.change.direction is Direction.DOWN
        if down != (actual.change.direction is Direction.DOWN):
            return False
        return got >= wanted
    at = words.find(target.text)
    less = target.qualifier is Qualifier.AT_MOST or _LESS.search(words[max(0, at - 8) : at + len(target.text) + 3])
    if less and target.qualifier is not Qualifier.AT_LEAST:
        return actual.amount <= wanted
    slack = ABOUT if target.qualifier is Qualifier.APPROX else Decimal(1)
    return got >= wanted * slack
