"""The part of a set of links that keeps its order."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.analysis.align.candidates import Link


def spine(rows: Sequence[Link], weights: Sequence[int]) -> list[Link]:
    """The run of links of greatest weight that rises on both sides; rows come in order of their first index.

    A longest increasing subsequence with weights, over a Fenwick tree of prefix maxima: n log n.
    """
    ranks = {j: rank for rank, j in enumerate(sorted({j for _, j in rows}), 1)}
    tops: list[tuple[int, int]] = [(0, -1)] * (len(ranks) + 1)  # weight of the best run that ends here, its last row
    before: list[int] = []
    for n, (_, j) in enumerate(rows):
        best = _top(tops, ranks[j] - 1)
        before.append(best[1])
        at = ranks[j]
        while at < len(tops):
            tops[at] = max(tops[at], (best[0] + weights[n], n))
            at += at & -at
    found = []
    at = _top(tops, len(ranks))[1]
    while at >= 0:
        found.append(rows[at])
        at = before[at]
    return found[::-1]


def _top(tops: Sequence[tuple[int, int]], rank: int) -> tuple[int, int]:
    best = (0, -1)
    while rank > 0:
        best = max(best, tops[rank])
        rank &= rank - 1
    return best
