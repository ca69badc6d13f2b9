"""Which links lead elsewhere: into another section, or across others of their own."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from lawdiff.analysis.align.candidates import Link
from lawdiff.analysis.align.order import spine
from lawdiff.analysis.align.relation import Relation
from lawdiff.analysis.align.units import Side

# Sections down to this level are places of their own; below, sentences change places inside one.
PLACE_LEVEL = 2
# A link that crosses fewer others has not really gone elsewhere: neighbours changed places.
CROSSED = 3
# Fewer links than this make no stream between two places.
STREAM = 3


def moved(links: Sequence[Link], relation: Relation) -> frozenset[Link]:
    """The links between places that do not belong together, and those that stand out of order inside."""
    olds = _places(relation.old, frozenset(relation.counterparts))
    news = _places(relation.new, frozenset().union(*relation.counterparts.values()))
    ends = [(next(iter(olds[i]), None), next(iter(news[j]), None)) for i, j in links]
    streams = _streams(ends)
    found: set[Link] = set()
    by_old: dict[int | None, list[Link]] = defaultdict(list)
    by_new: dict[int | None, list[Link]] = defaultdict(list)
    for (i, j), (place, other) in sorted(zip(links, ends, strict=True), key=lambda row: row[0]):
        if (place, other) in streams or _at_home(olds[i], news[j], relation.counterparts):
            by_old[place].append((i, j))
            by_new[other].append((i, j))
        else:
            found.add((i, j))
    crossing = (_crossing(rows, relation) for side in (by_old, by_new) for rows in side.values())
    return frozenset(found.union(*crossing))


def _places(side: Side, known: frozenset[int]) -> list[tuple[int, ...]]:
    """The sections around each sentence that are places of their own and have a counterpart, innermost first."""
    sections = side.document.sections
    places = {
        path: tuple(n for n in reversed(path) if n in known and sections[n].level <= PLACE_LEVEL)
        for path in set(side.paths)
    }
    return [places[path] for path in side.paths]


def _streams(ends: Sequence[tuple[int | None, int | None]]) -> frozenset[tuple[int | None, int | None]]:
    """Places that most links of one of them tie together: the outline may have lost a heading, the text has not."""
    both = Counter(ends)
    olds, news = Counter(place for place, _ in ends), Counter(place for _, place in ends)
    return frozenset(
        (place, other)
        for (place, other), count in both.items()
        if count >= STREAM and 2 * count > min(olds[place], news[other])
    )


def _at_home(places: tuple[int, ...], others: tuple[int, ...], counterparts: Mapping[int, frozenset[int]]) -> bool:
    """Whether the innermost place of either lies where the other one's counterpart is."""
    if not places or not others:
        return not places and not others
    if counterparts[places[0]] & frozenset(others):
        return True
    return any(others[0] in counterparts[place] for place in places)


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
