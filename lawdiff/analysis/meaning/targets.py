"""Whether a figure that was promised was reached."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Literal

from msgspec import Struct

from lawdiff.analysis.meaning.clauses import HEAD, Clause, about
from lawdiff.analysis.meaning.naming import beside, in_name
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.similarity import Grams, Weights
from lawdiff.model.metric import Direction, Metric, MetricKind, MetricRole, Qualifier

# `other`: a figure of the same name, but of several years, so that it neither meets nor misses.
Outcome = Literal["met", "missed", "other", "unknown"]
# A size that differs from the target by more times is of another thing.
OTHER_SIZE = 3
# A growth that is so many times the one aimed at is that of several years.
OTHER_GROWTH = 5
# 左右: so much less still counts as reached.
ABOUT = Decimal("0.96")
# A figure answers a target from this fit of their names, and this cover of the target's; a figure in the place that
# speaks of the thing needs less of both.
SAME_NAME, COVERED = 0.6, 0.65
NEAR, COVERED_NEAR = 0.3, 0.2
# A name that lacks the head of the other, or a running total beside a year's figure, is worth less.
HEADLESS, RUNNING = 0.75, 0.85
# So many characters on either side of a figure, the same in both reports, make it a name.
BESIDE = 2
_HAN = re.compile("[\u4e00-\u9fff]{4}")
_LESS = re.compile("降|减少|压减|控制|以内|不超过|低于|不高于|下调")
_TOTAL = re.compile("累计|总量|总数|总计|末")
_LIKE_UNITS = (frozenset("个家处所座项条"), frozenset({"人", "名", "人次"}), frozenset({"套", "户", "套（间）"}))


class Figure(Struct, frozen=True, eq=False):
    """A figure of the review with what it is of: the words of its label, and of its clause."""

    metric: Metric
    label: Grams
    clause: Grams

    @property
    def loose(self) -> bool:
        """Whether the label says too little, so that the clause must speak for it."""
        return len(self.label) < 2 or self.metric.label.endswith("、")


class Result(Struct, frozen=True):
    """A target and the figure that answers it; `fit` says how well their names agree, from 0 to above 1."""

    target: Metric
    actual: Metric | None
    outcome: Outcome
    fit: float = 0.0


class Targets:
    """The figures of a review, to be held against those of a plan."""

    def __init__(self, told: Sequence[Sequence[Clause]], weights: Weights, terms: Terms) -> None:
        self.weights: Mapping[str, int] = weights.weights
        self.terms = terms
        self.told = "\n".join(clause.words for sentence in told for clause in sentence)
        self.by_unit: dict[str, list[Figure]] = {}
        for clause in (clause for sentence in told for clause in sentence):
            for metric in clause.metrics:
                if metric.role in (MetricRole.TARGET, MetricRole.PREVIOUS) or metric.amount is None or _average(metric):
                    continue
                figure = Figure(metric, frozenset(about(metric.label, terms)), clause.object)
                self.by_unit.setdefault(_unit(metric), []).append(figure)

    def results(self, plan: Clause, near: frozenset[int]) -> list[Result]:
        """What became of every figure of a commitment; the sentences of `near` are likely to speak of it."""
        found: list[Result] = []
        for target in plan.metrics:
            if (
                target.amount is None
                or in_name(target, plan.words)
                or self._named_so(target, plan.words)
                or (found and _hoped(target, plan.words))
            ):
                continue
            result = self._result(target, plan, near, [r.actual for r in found if r.actual])
            if result.actual or not beside(target):
                found.append(result)
        return found

    def _named_so(self, target: Metric, words: str) -> bool:
        """Whether the review has the figure between the same words, so that it is part of a name: 大唐700万吨露天矿."""
        at = words.find(target.text)
        end = at + len(target.text)
        before, after = words[max(0, at - BESIDE) : at], words[end : end + BESIDE]
        return at >= BESIDE and _HAN.fullmatch(before + after) is not None and before + target.text + after in self.told

    def only(self, plan: Clause, place: Clause) -> list[Result]:
        """The one target of a commitment beside the one figure of its unit in the place that speaks of it."""
        targets = [t for t in plan.metrics if t.amount is not None and not in_name(t, plan.words)]
        actuals = [m for m in place.metrics if targets and _unit(m) == _unit(targets[0]) and m.amount is not None]
        if len(targets) != 1 or len(actuals) != 1 or _rate(targets[0]) or _rate(actuals[0]):
            return []
        outcome = _outcome(targets[0], actuals[0], plan.words)
        return [Result(targets[0], actuals[0], outcome)] if outcome != "unknown" else []

    def _result(self, target: Metric, plan: Clause, likely: frozenset[int], used: Sequence[Metric]) -> Result:
        taken = {metric.sentence for metric in used}
        sentences = taken | likely
        best, actual = (SAME_NAME, 0), None
        for figure in self.by_unit.get(_unit(target), ()):
            metric = figure.metric
            if metric in used or (target.change is not None and _rate(target)) != (metric.role is MetricRole.CHANGE):
                continue
            if _opposed(target, metric) and target.label != metric.label:
                continue
            near = metric.sentence in sentences
            fit = self._fit(target, plan, figure, near)
            if metric.sentence in taken and metric.role is MetricRole.CUMULATIVE and _TOTAL.search(target.label):
                fit = 1.0
            if (near or not beside(target)) and (fit, -metric.index) >= best:
                best, actual = (fit, -metric.index), metric
        if actual is None:
            return Result(target, None, "unknown")
        outcome = _outcome(target, actual, plan.words)
        return Result(target, actual if outcome != "unknown" else None, outcome, best[0])

    def _fit(self, target: Metric, plan: Clause, figure: Figure, near: bool) -> float:
        words = about(target.label, self.terms)
        names = [(frozenset(words), frozenset(words[-HEAD:]))] if words else []
        if not words or len(plan.metrics) == 1:
            names.append((plan.object, plan.head))
        fit = max(self._alike(name, head, figure.label, near) for name, head in names)
        if figure.loose or near:
            fit = max(fit, 0.9 * max(self._alike(name, head, figure.clause, near) for name, head in names))
        running = figure.metric.role is MetricRole.CUMULATIVE and not _TOTAL.search(plan.words)
        return fit * RUNNING if running else fit

    def _alike(self, label: Grams, head: Grams, other: Grams, near: bool) -> float:
        """Shared weight over that of either name, half each; 0 where too little of `label` is covered."""
        a, b = self._total(label), self._total(other)
        shared = self._total(label & other)
        enough = COVERED_NEAR if near else COVERED
        if not shared or (shared < a * enough and not (near and head <= other)):
            return 0.0
        fit = 0.5 * shared / a + 0.5 * shared / b + (NEAR if near else 0)
        return fit if head & other else fit * HEADLESS

    def _total(self, words: Grams) -> int:
        return sum(self.weights.get(gram, 0) for gram in words)


def _unit(metric: Metric) -> str:
    return next((min(like) for like in _LIKE_UNITS if metric.unit in like), metric.unit)


def _hoped(target: Metric, words: str) -> bool:
    """Whether a figure is what is hoped for beyond the one promised: 增长7%以上，力争达到8%."""
    return words[: words.find(target.text)].endswith(("力争", "力争达到", "争取", "争取达到", "力争突破"))


def _rate(metric: Metric) -> bool:
    """Whether the figure itself is the rate of a change."""
    return metric.change is not None and metric.unit in ("%", "个百分点", "倍") and metric.amount == metric.change.value


def _opposed(target: Metric, actual: Metric) -> bool:
    """Whether one says how much less, the other how much more."""
    a, b = target.change, actual.change
    return _rate(target) and a is not None and b is not None and a.direction is not b.direction


def _average(metric: Metric) -> bool:
    return metric.change is not None and metric.change.basis == "avg"


def _outcome(target: Metric, actual: Metric, words: str) -> Outcome:
    assert target.amount is not None and actual.amount is not None
    if _rate(target) and target.amount > 1 and actual.amount > target.amount * OTHER_GROWTH:
        return "unknown"
    if not _TOTAL.search(words):
        if actual.period is not None and actual.period.end > actual.period.start:
            return "other"
        if not _rate(target) and target.kind is not MetricKind.RATE and not _alike_size(target.amount, actual.amount):
            return "unknown"
    return "met" if _reached(target, actual, words) else "missed"


def _alike_size(a: Decimal, b: Decimal) -> bool:
    return a <= b * OTHER_SIZE and b <= a * OTHER_SIZE


def _reached(target: Metric, actual: Metric, words: str) -> bool:
    assert target.amount is not None and actual.amount is not None
    wanted, got = target.amount, actual.high or actual.amount
    slack = ABOUT if target.qualifier is Qualifier.APPROX else Decimal(1)
    if target.change is not None and actual.change is not None and _rate(target):
        down = target.change.direction is Direction.DOWN
        return down == (actual.change.direction is Direction.DOWN) and got >= wanted * slack
    at = words.find(target.text)
    around = words[max(0, at - 8) : at + len(target.text) + 3]
    if target.qualifier is Qualifier.AT_MOST or (_LESS.search(around) and target.qualifier is not Qualifier.AT_LEAST):
        return actual.amount <= wanted
    return got >= wanted * slack
