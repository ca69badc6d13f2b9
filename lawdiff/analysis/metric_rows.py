"""What is said of a figure over two years: difference, share of the old value, status."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from lawdiff.model.comparison import MetricPair, MetricStatus
from lawdiff.model.metric import Metric, MetricKind

SCOPE = re.compile(
    r"常住|本级|同口径|可比口径|限额以上|规上|省级|国家级|自然村|行政村|农村|城镇|中央|在校|高校|高技能|全社会|国考|再就业|新建和改造"
)


def comparable(metric: Metric) -> Decimal | None:
    """The number that two figures are compared by: a of a:1 for a ratio."""
    if metric.amount is not None:
        return metric.amount
    first, colon, second = metric.value.partition(":")
    return Decimal(first) if colon and second == "1" else None


def metric_row(a: Metric, b: Metric, score: float) -> MetricPair:
    """Two figures that are one over two years, with `score` as confidence."""
    one, other = comparable(a), comparable(b)
    rate = a.kind in (MetricKind.RATE, MetricKind.POINTS)
    delta = other - one if one is not None and other is not None else None
    percent = None
    if delta is not None and one and not rate:
        percent = round(delta / one * 100, 4)
    same = delta == 0 or (delta is None and (a.value, a.unit) == (b.value, b.unit))
    status = MetricStatus.SAME if same else MetricStatus.CHANGED
    why = ""
    if (delta is None and not same) or _scope_words(a) != _scope_words(b):
        status, why = MetricStatus.INCOMPARABLE, "scope" if delta is not None else "form"
    unit = "个百分点" if a.unit in ("%", "个百分点") else b.unit
    return MetricPair(b.label or a.label, b.unit or a.unit, a, b, delta, unit, percent, status, score, why)


def cell_row(a: Metric, b: Metric) -> MetricPair:
    """Two cells of one place are one figure; in other units they cannot be compared."""
    row = metric_row(a, b, 1.0)
    if a.unit != b.unit:
        return replace(row, status=MetricStatus.INCOMPARABLE, delta=None, percent=None, why="unit")
    return row


def _scope_words(metric: Metric) -> frozenset[str]:
    return frozenset(SCOPE.findall(metric.label)) & {"常住", "本级"}


def alone(a: Metric | None, b: Metric | None) -> MetricPair:
    """A figure that only one report gives."""
    metric = a or b
    assert metric is not None
    status = MetricStatus.DROPPED if a else MetricStatus.NEW
    return MetricPair(metric.label, metric.unit, a, b, None, metric.unit, None, status, 1.0)
