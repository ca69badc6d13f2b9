"""The table of figures: every figure of either report, the largest change first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from lawdiff.model.comparison import Comparison, MetricPair, MetricStatus
from lawdiff.model.metric import Metric
from lawdiff.report.figures import by_size, guessed, leaps, lengths

# Behind the changed ones, in this order.
_OTHERS = (MetricStatus.NEW, MetricStatus.DROPPED, MetricStatus.SAME)


class Spots(Struct, frozen=True):
    """Where a sentence of either report stands on the page, by anchor."""

    old: Mapping[int, str]
    new: Mapping[int, str]


class Figure(Struct, frozen=True):
    """A line of the table; `old_at`, `new_at` are the anchors of the sentences it stands in."""

    row: MetricPair
    old_at: str | None
    new_at: str | None

    @property
    def guessed(self) -> bool:
        return guessed(self.row)

    @property
    def leaps(self) -> bool:
        return leaps(self.row)

    @property
    def lengths(self) -> tuple[float, float] | None:
        return lengths(self.row)

    @property
    def sizes(self) -> tuple[str, str]:
        """Old and new as plain numbers to sort by and to draw bars of; "" where there is none."""
        old, new = (metric.amount if metric else None for metric in (self.row.old, self.row.new))
        return _plain(old), _plain(new)


def figures(comparison: Comparison, spots: Spots) -> Iterator[Figure]:
    """One line a figure."""
    others = [row for row in comparison.metrics if row.status in _OTHERS]
    rows: Sequence[MetricPair] = sorted(others, key=lambda row: _OTHERS.index(row.status))
    for row in (*by_size(comparison.metrics), *rows):
        yield placed(row, spots)


def placed(row: MetricPair, spots: Spots) -> Figure:
    """A figure with the places it stands in."""
    return Figure(row, _spot(row.old, spots.old), _spot(row.new, spots.new))


def _spot(metric: Metric | None, spots: Mapping[int, str]) -> str | None:
    """The anchor of the sentence that a figure stands in; None for one in a table."""
    return spots.get(metric.sentence) if metric and metric.sentence is not None else None


def _plain(number: Decimal | None) -> str:
    return "" if number is None else format(number, "f")
