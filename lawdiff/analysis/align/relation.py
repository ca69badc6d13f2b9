"""How two places of two reports stand to each other, given which sections belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from lawdiff.analysis.align.candidates import Link
from lawdiff.analysis.align.units import Side
from lawdiff.analysis.similarity import FULL

Kin = Mapping[int, frozenset[int]]


def kin(links: Iterable[Link]) -> Kin:
    """The new counterparts of each old section."""
    found: dict[int, set[int]] = defaultdict(set)
    for old, new in links:
        found[old].add(new)
    return {old: frozenset(news) for old, news in found.items()}


class Relation(Struct, frozen=True, eq=False):
    """Old and new places compared by the sections around them."""

    old: Side
    new: Side
    counterparts: Kin
    _known: dict[tuple[tuple[int, ...], tuple[int, ...]], int | None] = field(default_factory=dict)

    def agreement(self, i: int, j: int) -> int | None:
        """Share of the sections around two sentences that belong together, in ten-thousandths; None where there are
        sections on both sides and none belong together. 0 while nothing is known of sections."""
        key = (self.old.paths[i], self.new.paths[j])
        if key not in self._known:
            self._known[key] = self._agreement(*key)
        return self._known[key]

    def _agreement(self, path: tuple[int, ...], other: tuple[int, ...]) -> int | None:
        if not path or not other or not self.counterparts:
            return 0
        met = [self.counterparts.get(section, frozenset()) & frozenset(other) for section in path]
        hits = sum(map(bool, met)) + len(frozenset().union(*met))
        return FULL * hits // (len(path) + len(other)) if hits else None
