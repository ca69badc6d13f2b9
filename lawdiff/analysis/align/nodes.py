"""Sections made ready for comparing, and how much text flows between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from msgspec import Struct

from lawdiff.analysis.align.candidates import Link
from lawdiff.analysis.align.units import Side
from lawdiff.analysis.similarity import FULL, Grams, Weights, grams
from lawdiff.model.document import Section


class Node(Struct, frozen=True, eq=False):
    """A section made ready for comparing: `chars` of its sentences, `place` among its siblings in ten-thousandths."""

    section: Section
    title: Grams
    title_total: int
    body: Grams
    body_total: int
    chars: int
    place: int


def nodes(side: Side, weights: Weights) -> tuple[Node, ...]:
    """Every section of a side."""
    sections = side.document.sections
    bodies: list[set[str]] = [set() for _ in sections]
    chars = [0] * len(sections)
    for unit, path in zip(side.units, reach(side), strict=True):
        for at in path:
            bodies[at] |= unit.grams
            chars[at] += len(unit.key)
    siblings: Counter[int | None] = Counter(section.parent for section in sections)
    seen: Counter[int | None] = Counter()
    found = []
    for section in sections:
        seen[section.parent] += 1
        title = frozenset(grams(section.title)) & weights.weights.keys()
        body = frozenset(bodies[section.index])
        place = FULL * seen[section.parent] // (siblings[section.parent] + 1)
        found.append(Node(section, title, weights.total(title), body, weights.total(body), chars[section.index], place))
    return tuple(found)


def reach(side: Side) -> list[tuple[int, ...]]:
    """The sections that each sentence speaks for.

    The closing words of a part (shortcomings, thanks) stand after its last section without a heading of their own: of a
    last section, no more is read than its longest sibling has.
    """
    sections = side.document.sections
    longest: dict[int | None, int] = defaultdict(int)
    last: dict[int | None, int] = {}
    for section in sections:
        if section.parent in last:
            before = sections[last[section.parent]]
            longest[section.parent] = max(longest[section.parent], len(before))
        last[section.parent] = section.index
    ends = [section.span.end for section in sections]
    for parent, index in last.items():
        if longest[parent] and sections[index].level > 1:
            ends[index] = min(ends[index], sections[index].span.start + longest[parent])
    starts = [sentence.span.start for sentence in side.document.sentences]
    return [tuple(n for n in path if start < ends[n]) for start, path in zip(starts, side.paths, strict=True)]


def flow(old: Side, new: Side, links: Iterable[Link]) -> Counter[Link]:
    """How many characters of linked sentences two sections share."""
    found: Counter[Link] = Counter()
    olds, news = reach(old), reach(new)
    for i, j in links:
        size = min(len(old.units[i].key), len(new.units[j].key))
        for section in olds[i]:
            for other in news[j]:
                found[section, other] += size
    return found
