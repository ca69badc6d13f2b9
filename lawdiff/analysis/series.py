"""One figure over several reports."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from lawdiff.analysis.pairing import pair_metrics
from lawdiff.analysis.tables.comparing import pair_tables
from lawdiff.analysis.tables.paired import paired_cells
from lawdiff.model.comparison import MetricPair, MetricStatus
from lawdiff.model.document import Document
from lawdiff.model.metric import Metric, MetricRole, Point, Series

_COMPARABLE = frozenset({MetricStatus.CHANGED, MetricStatus.SAME})


def series(documents: Sequence[Document]) -> tuple[Series, ...]:
    """Every figure that at least two reports give, one row each, a point a report; gaps stay empty.

    Reports are taken in the order given. A figure is followed from each report to the next, and over a report that
    leaves it out to the one after.
    """
    chains: list[list[tuple[int, Metric]]] = []
    open_ends: dict[tuple[int, int], list[tuple[int, Metric]]] = {}
    for n, document in enumerate(documents):
        linked: set[int] = set()
        for back in (1, 2):
            if n - back >= 0:
                linked |= _link(documents, n - back, n, open_ends, linked)
        for metric in document.metrics:
            if metric.index not in linked:
                chain = [(n, metric)]
                chains.append(chain)
                open_ends[n, metric.index] = chain
    return tuple(_row(documents, chain) for chain in chains if len(chain) > 1)


def _link(
    documents: Sequence[Document],
    before: int,
    now: int,
    open_ends: dict[tuple[int, int], list[tuple[int, Metric]]],
    taken: set[int],
) -> set[int]:
    """Append the figures of report `now` to the chains that end in report `before`; their indices."""
    linked: set[int] = set()
    for pair in _pairs(documents[before], documents[now]):
        if pair.old is None or pair.new is None or pair.status not in _COMPARABLE or pair.new.index in taken:
            continue
        if pair.new.role is MetricRole.PREVIOUS:
            continue
        chain = open_ends.get((before, pair.old.index))
        if chain is None or chain[-1][0] != before:
            continue
        chain.append((now, pair.new))
        open_ends[now, pair.new.index] = chain
        linked.add(pair.new.index)
    return linked


def _pairs(old: Document, new: Document) -> tuple[MetricPair, ...]:
    return pair_metrics(old, new, cells=paired_cells(old, new, pair_tables(old, new)))


def _row(documents: Sequence[Document], chain: Sequence[tuple[int, Metric]]) -> Series:
    """The latest wording names the row."""
    later = [*(_restated(documents, old, new) for old, new in pairwise(chain)), None]
    points = (Point(n, metric, other) for (n, metric), other in zip(chain, later, strict=True))
    last = chain[-1][1]
    return Series(last.label, last.unit, tuple(points))


def _restated(documents: Sequence[Document], old: tuple[int, Metric], new: tuple[int, Metric]) -> Metric | None:
    """What the later report says the earlier value was, where it names the same year and another amount."""
    was, now = old[1], new[1]
    for metric in documents[new[0]].metrics:
        if (
            metric.role is MetricRole.PREVIOUS
            and metric.sentence is not None
            and (metric.sentence, metric.label, metric.unit) == (now.sentence, now.label, now.unit)
            and _years(metric) == _years(was)
            and metric.amount != was.amount
        ):
            return metric
    return None


def _years(metric: Metric) -> tuple[int, int] | str:
    """What a figure covers; nothing is like a figure that does not say."""
    return (metric.period.start, metric.period.end) if metric.period else metric.role
