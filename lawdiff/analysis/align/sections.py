"""Which sections belong together: by heading, by what stands in them, by role and by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lawdiff.analysis.align.candidates import Similarities
from lawdiff.analysis.align.units import Side
from lawdiff.analysis.similarity import Grams, Weights, grams
from lawdiff.model.document import Section

Link = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A section made ready for comparing: `place` is its relative place among the sections under its parent."""

    section: Section
    title: Grams
    title_total: int
    body: Grams
    body_total: int
    place: float


def nodes(side: Side, weights: Weights) -> tuple[Node, ...]:
    """Every section of a side."""
    sections = side.document.sections
    bodies: list[set[str]] = [set() for _ in sections]
    for unit, path in zip(side.units, side.paths, strict=True):
        for at in path:
            bodies[at] |= unit.grams
    children: dict[int | None, list[int]] = defaultdict(list)
    for section in sections:
        children[section.parent].append(section.index)
    known = weights.weights
    found = []
    for section in sections:
        title = frozenset(gram for gram in grams(section.title) if gram in known)
        body = frozenset(bodies[section.index])
        siblings = children[section.parent]
        place = (siblings.index(section.index) + 1) / (len(siblings) + 1)
        found.append(Node(section, title, weights.total(title), body, weights.total(body), place))
    return tuple(found)


TITLE, BODY = 0.4, 0.6
SAME_ROLE, OTHER_ROLE = 0.15, -0.3
SAME_PARENT, OTHER_PARENT = 0.15, -0.1
PLACE = 0.1
OTHER_LEVEL = -0.1
LEAST = 0.3


def assign(old: Sequence[Node], new: Sequence[Node], weights: Weights, similarities: Similarities) -> dict[int, int]:
    """One counterpart at most for each old section."""
    taken: dict[int, int] = {}
    used: set[int] = set()
    for level in range(1, 6):
        here = [n for n in old if n.section.level == level]
        rows = []
        for a in here:
            for b in new:
                if abs(b.section.level - level) > 1 or b.section.index in used:
                    continue
                rows.append((score(a, b, weights, taken), a.section.index, b.section.index))
        rows.sort(key=lambda r: (-r[0], r[1] + r[2], abs(r[1] - r[2])))
        for s, i, j in rows:
            if s < LEAST:
                break
            if i in taken or j in used:
                continue
            taken[i] = j
            used.add(j)
    return taken


def score(a: Node, b: Node, weights: Weights, taken: Mapping[int, int]) -> float:
    title = weights.ochiai(a.title, b.title, a.title_total, b.title_total)
    body = weights.ochiai(a.body, b.body, a.body_total, b.body_total)
    s = (TITLE * title + BODY * body) / 10000
    ra, rb = a.section.role, b.section.role
    if ra and rb:
        s += SAME_ROLE if ra == rb else OTHER_ROLE
    pa, pb = a.section.parent, b.section.parent
    if pa is not None or pb is not None:
        s += SAME_PARENT if pa is not None and taken.get(pa) == pb else OTHER_PARENT
    s += PLACE * (1 - abs(a.place - b.place))
    if a.section.level != b.section.level:
        s += OTHER_LEVEL
    return s
