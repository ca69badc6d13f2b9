"""One figure over several reports."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.analysis.pairing import pair_metrics
from lawdiff.model.comparison import MetricStatus
from lawdiff.model.document import Document
from lawdiff.model.metric import Metric, Point, Series

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
    return tuple(_row(chain) for chain in chains if len(chain) > 1)


def _link(
    documents: Sequence[Document],
    before: int,
    now: int,
    open_ends: dict[tuple[int, int], list[tuple[int, Metric]]],
    taken: set[int],
) -> set[int]:
    """Append the figures of report `now` to the chains that end in report `before`; their indices."""
    linked: set[int] = set()
    for pair in pair_metrics(documents[before], documents[now]):
        if pair.old is None or pair.new is None or pair.status not in _COMPARABLE or pair.new.index in taken:
            continue
        chain = open_ends.get((before, pair.old.index))
        if chain is None or chain[-1][0] != before:
            continue
        chain.append((now, pair.new))
        open_ends[now, pair.new.index] = chain
        linked.add(pair.new.index)
    return linked


def _row(chain: Sequence[tuple[int, Metric]]) -> Series:
    """The latest wording names the row."""
    last = chain[-1][1]
    return Series(last.label, last.unit, tuple(Point(n, metric) for n, metric in chain))
