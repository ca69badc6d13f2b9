"""Groups of near texts around a representative; no text is in a group for being near to another member only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from lawdiff.corpus.minhash import BANDS

# The least likeness of a member with its representative (Indel), the same as in `lawdiff dup`.
NEAR = 0.8
# Sentences about figures are of one mould whatever they count (安排…支出#亿元，比上年增加#亿元): these must be more
# alike.
NEAR_FIGURES = 0.9
# Pairs that are compared at a time.
CHUNK = 500_000
Numbers: TypeAlias = NDArray[np.int64]
Shares: TypeAlias = NDArray[np.float64]
Flags: TypeAlias = NDArray[np.bool_]


class Edges(Struct, frozen=True, eq=False):
    """Pairs of texts that are near, by number, the lower first, and how near."""

    low: Numbers
    high: Numbers
    likeness: Shares


def near(texts: Sequence[str], keys: NDArray[np.uint64], workers: int = -1) -> Edges:
    """The pairs of masked texts that share a band and are near indeed: every candidate is verified."""
    low, high = candidates(keys, np.array([len(text) for text in texts]))
    likeness = np.empty(len(low))
    for at in range(0, len(low), CHUNK):
        part = slice(at, at + CHUNK)
        likeness[part] = _likeness(texts, low[part], high[part], workers)
    figures = np.array(["#" in text for text in texts], bool)
    kept = likeness >= np.where(figures[low] | figures[high], NEAR_FIGURES, NEAR)
    return Edges(low[kept], high[kept], likeness[kept])


def candidates(keys: NDArray[np.uint64], sizes: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs that share a band: every text with the first two of its bucket and with its neighbour there.

    Texts are numbered by rank: the first of a bucket is the likeliest representative. A bucket of n texts gives fewer
    than 3 n pairs, not n²/2. Pairs whose lengths forbid a likeness of `NEAR` are left out.
    """
    count = len(keys)
    found = np.empty(0, np.int64)
    for band in range(BANDS):
        order = np.argsort(keys[:, band], kind="stable")
        ranked = keys[order, band]
        start = np.concatenate([[True], ranked[1:] != ranked[:-1]])
        first = np.maximum.accumulate(np.where(start, np.arange(count), 0))
        pairs = [_pairs(order, np.maximum(first + n, 0), first) for n in (0, 1)]
        pairs.append(_pairs(order, np.arange(count) - 1, first))
        low, high = (np.concatenate(side) for side in zip(*pairs, strict=True))
        shorter, longer = np.minimum(sizes[low], sizes[high]), np.maximum(sizes[low], sizes[high])
        possible = 2 * shorter >= NEAR * (shorter + longer)
        found = np.union1d(found, low[possible] * count + high[possible])
    return found // max(count, 1), found % max(count, 1)


def _pairs(order: Numbers, other: Numbers, first: Numbers) -> tuple[Numbers, Numbers]:
    """Every text beside the one at place `other`, where that is before it in its bucket."""
    here = np.arange(len(order))
    inside = (other >= first) & (other < here)
    return order[other[inside]], order[here[inside]]


def _likeness(texts: Sequence[str], low: Numbers, high: Numbers, workers: int) -> Shares:
    from rapidfuzz.distance import Indel
    from rapidfuzz.process import cpdist

    left, right = [texts[n] for n in low], [texts[n] for n in high]
    found: Shares = cpdist(left, right, scorer=Indel.normalized_similarity, score_cutoff=NEAR, workers=workers)
    return found.astype(np.float64)


def grouped(count: int, edges: Edges) -> tuple[Numbers, Shares]:
    """The representative of each text and the likeness with it; a text near to none represents itself.

    A text is a representative if none of higher rank that is near to it is one: going down the ranks, each text that no
    representative is near to becomes one. All others join the representative that they are most like.
    """
    undecided: Flags = np.ones(count, bool)
    leads: Flags = np.zeros(count, bool)
    low, high = edges.low, edges.high
    while undecided.any():
        open_ = undecided[low] & undecided[high]
        low, high = low[open_], high[open_]
        waits: Flags = np.zeros(count, bool)
        waits[high] = True
        new = undecided & ~waits
        leads |= new
        undecided &= ~new
        undecided[high[new[low]]] = False
    return _joined(count, edges, leads)


def _joined(count: int, edges: Edges, leads: Flags) -> tuple[Numbers, Shares]:
    leader = np.concatenate([edges.low, edges.high])
    member = np.concatenate([edges.high, edges.low])
    likeness = np.concatenate([edges.likeness, edges.likeness])
    led = leads[leader] & ~leads[member]
    leader, member, likeness = leader[led], member[led], likeness[led]
    best = np.lexsort((leader, -likeness, member))
    members, at = np.unique(member[best], return_index=True)
    group, share = np.arange(count), np.ones(count)
    group[members] = leader[best][at]
    share[members] = likeness[best][at]
    return group, share
