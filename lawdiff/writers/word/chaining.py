"""The heaviest chain of pairs that keeps both orders: what a redline, read from top to bottom, can show as kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

Links = Mapping[tuple[int, int], float]
Pairs = list[tuple[int, int]]


def chain(links: Links) -> Pairs:
    """Of weighted links between two sequences those that rise on both sides and weigh most together.

    Heaviest increasing subsequence with a Fenwick tree of maxima (M. L. Fredman, 1975; P. M. Fenwick, 1994).
    """
    size = max((new for _, new in links), default=-1) + 1
    best: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    # Descending on the new side, so that no two pairs share an old one.
    order = sorted(links, key=lambda pair: (pair[0], -pair[1]))
    before: list[int] = []
    for number, pair in enumerate(order):
        weight, last = _heaviest(best, pair[1])
        before.append(last)
        found, at = (weight + links[pair], number), pair[1] + 1
        while at <= size:
            best[at] = max(best[at], found)
            at += at & -at
    return _back(order, before, _heaviest(best, size)[1])


def _heaviest(best: Sequence[tuple[float, int]], below: int) -> tuple[float, int]:
    """The weight of the best chain that ends below a place of the new side, and the number of its last pair."""
    found = best[0]
    while below:
        found = max(found, best[below])
        below &= below - 1
    return found


def _back(order: Sequence[tuple[int, int]], before: Sequence[int], at: int) -> Pairs:
    found: Pairs = []
    while at >= 0:
        found.append(order[at])
        at = before[at]
    return found[::-1]


def filled(pairs: Pairs, old: Sequence[str], new: Sequence[str]) -> Pairs:
    """With what is equal to the letter in the gaps between the pairs."""
    found: Pairs = []
    a = b = 0
    for pair in (*pairs, (len(old), len(new))):
        blocks = SequenceMatcher(None, old[a : pair[0]], new[b : pair[1]], autojunk=False).get_matching_blocks()
        found += [(a + m.a + n, b + m.b + n) for m in blocks for n in range(m.size)]
        found.append(pair)
        a, b = pair[0] + 1, pair[1] + 1
    return found[:-1]
