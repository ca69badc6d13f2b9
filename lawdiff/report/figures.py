"""Numbers as a reader meets them: per cent, signed changes, thousands."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from lawdiff.model.comparison import MetricPair, MetricStatus
from lawdiff.model.metric import Metric

# Below this the pairing of two figures is a guess, and is said to be one.
SURE = 0.75
# A change that leaps to the eye: by half, or by so many percentage points.
LEAP, LEAP_POINTS = Decimal(50), Decimal(10)
_POWERS = {"百": 2, "千": 3, "万": 4, "百万": 6, "千万": 7, "亿": 8, "万亿": 12}
_SCALES = {scale: Decimal(10) ** power for scale, power in _POWERS.items()}
_CHANGED = (MetricStatus.CHANGED, MetricStatus.INCOMPARABLE)


def percent(share: float) -> str:
    """`0.6316` -> `63.2%`."""
    return f"{share * 100:.1f}%"


def signed(number: Decimal, plain: str | None = None) -> str:
    """`+1,234.5`, `−3`, `0`; `plain` is the number without sign where it is to be written otherwise."""
    words = plain or _trimmed(f"{abs(number):,f}")
    return words if not number else ("+" if number > 0 else "−") + words


def delta(row: MetricPair) -> str:
    """`+12件`, `−0.6个百分点`; in the scale of the new figure: `+0.3亿元`."""
    if row.delta is None:
        return ""
    scale = (row.new.scale or row.old.scale) if row.old and row.new else ""
    if scale not in _SCALES or row.delta_unit != row.unit:
        return f"{signed(row.delta)}{row.delta_unit}"
    return f"{signed(row.delta / _SCALES[scale])}{scale}{row.delta_unit}"


def growth(row: MetricPair) -> str:
    """`+12.5%`, to one place."""
    return f"{signed(row.percent, f'{abs(row.percent):,.1f}')}%" if row.percent is not None else ""


def _trimmed(words: str) -> str:
    """Without noughts at the end of a decimal fraction."""
    return words.rstrip("0").rstrip(".") if "." in words else words


def as_written(metric: Metric | None) -> str:
    """The figure with its unit, as the report has it; that of a cell stands in its head."""
    if metric is None:
        return "—"
    headed = metric.table is not None and metric.unit and not metric.text.endswith(metric.unit)
    return metric.text + (metric.scale + metric.unit if headed else "")


def guessed(row: MetricPair) -> bool:
    """Whether the two figures may not be the same one."""
    return row.confidence < SURE


def leaps(row: MetricPair) -> bool:
    """Whether a figure changed so much that a reader should ask why."""
    if row.status is not MetricStatus.CHANGED or row.delta is None:
        return False
    if row.percent is not None:
        return abs(row.percent) >= LEAP
    return row.delta_unit == "个百分点" and abs(row.delta) >= LEAP_POINTS


def lengths(row: MetricPair) -> tuple[float, float] | None:
    """Both figures as shares of the larger one, for two bars from nought; None where they cannot be drawn."""
    ends = [metric.amount if metric else Decimal(0) for metric in (row.old, row.new)]
    known = [end for end in ends if end is not None]
    longest = max(known) if known else Decimal(0)
    if len(known) < 2 or longest <= 0 or min(known) < 0:
        return None
    return float(known[0] / longest), float(known[1] / longest)


def by_size(rows: Iterable[MetricPair]) -> list[MetricPair]:
    """Changed figures of the text, the largest relative change first; guesses, and what cannot be compared, at the end.

    Those that stand in tables of both reports are shown there.
    """
    changed = [row for row in rows if row.status in _CHANGED and not _in_tables(row)]
    return sorted(changed, key=lambda row: (guessed(row), -abs(row.percent) if row.percent is not None else Decimal(1)))


def _in_tables(row: MetricPair) -> bool:
    return all(metric is not None and metric.table is not None for metric in (row.old, row.new))


def bar(share: float, cells: int) -> str:
    """`█████░░░` over `cells` cells; full only for a whole, empty only for nothing."""
    filled = round(min(max(share, 0.0), 1.0) * cells)
    if 0 < share < 1:
        filled = min(max(filled, 1), cells - 1)
    return "█" * filled + "░" * (cells - filled)
