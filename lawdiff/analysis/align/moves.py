"""Which links lead elsewhere: into another section, or across others of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from lawdiff.analysis.align.candidates import Link
from lawdiff.analysis.align.order import spine
from lawdiff.analysis.align.relation import Relation
from lawdiff.analysis.align.units import Side

# Sections down to this level are places of their own; below, sentences change places inside one.
PLACE_LEVEL = 2
# A link that crosses fewer others has not really gone elsewhere: neighbours changed places.
CROSSED = 3


def moved(links: Sequence[Link], relation: Relation) -> frozenset[Link]:
    """The links between sections that do not belong together, and those that stand out of order inside."""
    olds, news = _places(relation.old), _places(relation.new)
    found: set[Link] = set()
    inside: dict[int | None, list[Link]] = defaultdict(list)
    for i, j in sorted(links):
        if _astray(olds[i], news[j], relation.counterparts):
            found.add((i, j))
        else:
            inside[olds[i]].append((i, j))
    for rows in inside.values():
        found.update(_crossing(rows, relation))
    return frozenset(found)


def _places(side: Side) -> list[int | None]:
    """The innermost section of each sentence that is a place of its own."""
    sections = side.document.sections
    return [next((s for s in reversed(path) if sections[s].level <= PLACE_LEVEL), None) for path in side.paths]


def _astray(place: int | None, other: int | None, counterparts: Mapping[int, frozenset[int]]) -> bool:
    if place is None or other is None:
        return place is not other
    return other not in counterparts.get(place, frozenset())


def _crossing(rows: Sequence[Link], relation: Relation) -> list[Link]:
    """What is left beside the heaviest run of links in order, where it crosses enough of that run."""
    kept = spine(rows, [min(len(relation.old.units[i].key), len(relation.new.units[j].key)) for i, j in rows])
    firsts, seconds = [i for i, _ in kept], [j for _, j in kept]
    in_order = set(kept)
    return [
        (i, j)
        for i, j in rows
        if (i, j) not in in_order and abs(bisect_left(firsts, i) - bisect_left(seconds, j)) >= CROSSED
    ]
