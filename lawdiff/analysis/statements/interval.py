"""Intervals: a rounded figure stands for every value that rounds to it.

The method is that of statcheck: a statement is wrong only where no values inside the intervals make it true.
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from lawdiff.model.metric import Metric, Qualifier

INFINITY = Decimal(10) ** 40
_APPROXIMATE = Decimal("0.1")  # 约, 左右: a tenth either way


class Interval(Struct, frozen=True):
    """All values from `low` to `high`, both included."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Interval) -> Interval:
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Interval) -> Interval:
        return Interval(self.low - other.high, self.high - other.low)

    def __truediv__(self, other: Interval) -> Interval:
        """Quotient of intervals above zero; unbounded where the divisor reaches zero."""
        if other.low <= 0:
            return Interval(-INFINITY, INFINITY)
        return Interval(self.low / (other.high if self.low >= 0 else other.low), self.high / other.low)

    def meets(self, other: Interval) -> bool:
        """Whether one value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def widened(self, by: Decimal) -> Interval:
        return Interval(self.low - by, self.high + by)


def ulp(metric: Metric) -> Decimal:
    """One unit in the last place of a figure as written, in its scale; 0 for a whole number without a scale."""
    point = metric.value.partition(".")[2]
    if metric.amount is None or not Decimal(metric.value):
        return Decimal(0)
    factor = abs(metric.amount / Decimal(metric.value))
    if not point and factor == 1:
        return Decimal(0)
    return factor * Decimal(1).scaleb(-len(point))


def _factor(metric: Metric) -> Decimal:
    value = Decimal(metric.value)
    return (metric.amount or Decimal(0)) / value if value else Decimal(1)


def interval(metric: Metric) -> Interval:
    """The values a figure may stand for: half a unit in its last place either way, further where it says 超, 近, 约.

    Raises ValueError for a ratio, which has no amount.
    """
    amount = metric.amount
    if amount is None:
        raise ValueError("a ratio has no amount")
    half = ulp(metric) / 2
    match metric.qualifier:
        case Qualifier.OVER | Qualifier.AT_LEAST:
            return Interval(amount - half, max(amount * 2, amount + half))
        case Qualifier.UNDER | Qualifier.AT_MOST:
            return Interval(min(amount * Decimal("0.5"), amount), amount + half)
        case Qualifier.APPROX:
            return Interval(amount * (1 - _APPROXIMATE), amount * (1 + _APPROXIMATE))
        case Qualifier.RANGE:
            return Interval(amount, max(amount, (metric.high or Decimal(0)) * _factor(metric)))
        case _:
            return Interval(amount - half, amount + half)


def stated(metric: Metric) -> Interval:
    """A stated share or growth: rounded or cut off, so one unit in its last place either way."""
    amount = metric.amount if metric.amount is not None else Decimal(0)
    step = ulp(metric) or Decimal("0.5")
    around = Interval(amount - step, amount + step)
    loose = interval(metric)
    return Interval(min(around.low, loose.low), max(around.high, loose.high))
