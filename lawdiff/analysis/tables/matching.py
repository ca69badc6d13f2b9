"""Rows and columns of two tables: which belong together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from lawdiff.analysis.names import grams

ALIKE = 0.55  # share of bigrams from which two names may be one that was reworded
MOST = 40_000  # pairs of names that are tried; a table with more new names is another one
Couple = tuple[int | None, int | None]


def match(old: Sequence[str], new: Sequence[str]) -> tuple[Couple, ...]:
    """Every place of either side once: equal names in their order, then what stands between them by likeness.

    In the order of the new side; what is gone follows what it stood behind.
    """
    found = _equal(old, new)
    found |= _reworded(old, new, found)
    return _woven(len(old), len(new), found)


def _equal(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Equal names; the n-th of several with the n-th."""
    places = {key: j for j, key in enumerate(_numbered(new))}
    return {i: places[key] for i, key in enumerate(_numbered(old)) if key in places}


def _numbered(names: Sequence[str]) -> list[tuple[str, int]]:
    seen: Counter[str] = Counter()
    keys = []
    for name in names:
        keys.append((name, seen[name]))
        seen[name] += 1
    return keys


def _reworded(old: Sequence[str], new: Sequence[str], known: dict[int, int]) -> dict[int, int]:
    """The likest of the names left, best first; between equals the place decides."""
    taken = set(known.values())
    left = [i for i in range(len(old)) if i not in known]
    right = [j for j in range(len(new)) if j not in taken]
    if len(left) * len(right) > MOST:
        return {}
    scored = []
    for i in left:
        for j in right:
            score = likeness(old[i], new[j])
            if score >= ALIKE:
                scored.append((-score, abs(i - j), i + j, i, j))
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, _, _, i, j in sorted(scored):
        if i not in found and j not in used:
            found[i] = j
            used.add(j)
    return found


def likeness(one: str, other: str) -> float:
    """0 to 1: the bigrams that two names share."""
    if one == other:
        return 1.0
    a, b = grams(one), grams(other)
    return 2 * len(a & b) / (len(a) + len(b)) if one and other else 0.0


def _woven(height: int, width: int, found: dict[int, int]) -> tuple[Couple, ...]:
    """The new order; what only the old side has stands behind its neighbour above."""
    behind: dict[int, list[int]] = defaultdict(list)
    last = -1
    for i in range(height):
        if i in found:
            last = found[i]
        else:
            behind[last].append(i)
    back = {j: i for i, j in found.items()}
    rows: list[Couple] = [(i, None) for i in behind[-1]]
    for j in range(width):
        rows.append((back.get(j), j))
        rows += [(i, None) for i in behind[j]]
    return tuple(rows)
