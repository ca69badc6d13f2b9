"""Numbers as a reader meets them: per cent, signed changes, thousands."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lawdiff.model.comparison import MetricPair, MetricStatus
from lawdiff.model.metric import Metric

_CHANGED = (MetricStatus.CHANGED, MetricStatus.INCOMPARABLE)


def percent(share: float) -> str:
    """`0.6316` -> `63.2%`."""
    return f"{share * 100:.1f}%"


def signed(number: Decimal | None) -> str:
    """`+1,234.5`, `−3`, `0`; nothing where there is no number."""
    if number is None:
        return ""
    plain = f"{number.normalize() if number else Decimal(0):,f}"
    if number > 0:
        return f"+{plain}"
    return plain.replace("-", "−")


def delta(row: MetricPair) -> str:
    """`+12件`, `−0.6个百分点`."""
    return f"{signed(row.delta)}{row.delta_unit}" if row.delta is not None else ""


def growth(row: MetricPair) -> str:
    """`+12.5%`; rounded to one place, as the contract's string may be longer."""
    return f"{signed(row.percent.quantize(Decimal('0.1')))}%" if row.percent is not None else ""


def as_written(metric: Metric | None) -> str:
    """The figure with its unit, as the report has it."""
    return metric.text if metric else "—"


def by_size(rows: Iterable[MetricPair]) -> list[MetricPair]:
    """Changed figures, the largest relative change first; those that cannot be compared at the end."""
    changed = [row for row in rows if row.status in _CHANGED]
    return sorted(changed, key=lambda row: -abs(row.percent) if row.percent is not None else Decimal(1))


def bar(share: float, cells: int) -> str:
    """`█████░░░` over `cells` cells; full only for a whole, empty only for nothing."""
    filled = round(min(max(share, 0.0), 1.0) * cells)
    if 0 < share < 1:
        filled = min(max(filled, 1), cells - 1)
    return "█" * filled + "░" * (cells - filled)
