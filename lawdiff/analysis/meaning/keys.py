"""Key figures: which of last year's are missing, and how far one moved."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lawdiff.analysis.meaning.review import headline
from lawdiff.model.comparison import Comparison, MetricPair, MetricStatus
from lawdiff.model.metric import Metric, MetricKind, MetricRole
from lawdiff.model.span import Span

# Smaller counts jump as they like.
SMALLEST = 100
_LEVELS = frozenset({MetricRole.ACTUAL, MetricRole.CUMULATIVE})
_NO_SIZE = frozenset({MetricKind.RATE, MetricKind.RATIO, MetricKind.POINTS, MetricKind.MULTIPLE})


def vanished(comparison: Comparison) -> Iterator[tuple[Span, Metric]]:
    """Figures of last year given with their growth that the new report does not name, and where to say so."""
    place = headline(comparison.new)
    words = comparison.new.body.folded.text
    if place is None:
        return
    for pair in comparison.metrics:
        metric = pair.old
        if pair.status is not MetricStatus.DROPPED or metric is None or metric.role is not MetricRole.ACTUAL:
            continue
        if metric.change is not None and len(metric.label) > 2 and metric.label not in words:
            yield place, metric


def ratio(pair: MetricPair) -> Decimal | None:
    """New over old, of sizes of the same role; None where it would say nothing."""
    old, new = pair.old, pair.new
    if old is None or new is None or old.kind in _NO_SIZE or old.role is not new.role or old.role not in _LEVELS:
        return None
    if _long(old) != _long(new):
        return None
    if not old.amount or not new.amount or min(old.amount, new.amount) <= 0 or max(old.amount, new.amount) < SMALLEST:
        return None
    return new.amount / old.amount


def _long(metric: Metric) -> bool:
    """Whether a figure sums several years."""
    return metric.period is not None and metric.period.end > metric.period.start
