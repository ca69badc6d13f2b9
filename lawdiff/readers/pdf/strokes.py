"""Strokes that lie on one line become one; those that cross hang together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from lawdiff.readers.pdf.rules import Rule

# Points: strokes so near lie on one line; ends so near meet; what is shorter is a dot or an ornament.
_SNAP, _MEET, _MIN_RULE = 2.0, 3.0, 8.0


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """Strokes along one line that touch or nearly touch, as one; short ones left out."""
    found: list[Rule] = []
    for flat in (True, False):
        for row in _along(sorted((r for r in rules if r.flat is flat), key=lambda r: r.at)):
            at = sum(r.at for r in row) / len(row)
            ends = _runs((r.start, r.end) for r in row)
            found.extend(Rule(flat, at, start, end) for start, end in ends if end - start >= _MIN_RULE)
    return found


def _along(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    row: list[Rule] = []
    for rule in rules:
        if row and rule.at - row[0].at > _SNAP:
            yield row
            row = []
        row.append(rule)
    if row:
        yield row


def _runs(ends: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    start = end = None
    for low, high in sorted(ends):
        if start is None or end is None or low > end + _MEET:
            if start is not None and end is not None:
                yield start, end
            start, end = low, high
        else:
            end = max(end, high)
    if start is not None and end is not None:
        yield start, end


def crossing(rules: Sequence[Rule]) -> list[list[Rule]]:
    """The rules in groups that hang together."""
    flat, steep = ([r for r in rules if r.flat is kind] for kind in (True, False))
    flat.sort(key=lambda r: r.at)
    places = [r.at for r in flat]
    groups = Groups(len(flat) + len(steep))
    for n, down in enumerate(steep):
        for m in range(bisect_left(places, down.start - _MEET), len(flat)):
            across = flat[m]
            if across.at > down.end + _MEET:
                break
            if across.start - _MEET <= down.at <= across.end + _MEET:
                groups.unite(m, len(flat) + n)
    every = [*flat, *steep]
    return [[every[n] for n in members] for members in groups.members()]


class Groups:
    """Things that were found to belong together (union–find)."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, n: int) -> int:
        while self._parent[n] != n:
            self._parent[n] = self._parent[self._parent[n]]
            n = self._parent[n]
        return n

    def unite(self, a: int, b: int) -> None:
        a, b = self.root(a), self.root(b)
        self._parent[max(a, b)] = min(a, b)

    def members(self) -> Iterator[list[int]]:
        found: dict[int, list[int]] = {}
        for n in range(len(self._parent)):
            found.setdefault(self.root(n), []).append(n)
        return iter(found.values())
