"""Which sections belong together: by heading, by what stands in them, by role and by place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lawdiff.analysis.align.candidates import Link
from lawdiff.analysis.align.rivals import best_two
from lawdiff.analysis.align.units import Side
from lawdiff.analysis.similarity import FULL, Grams, Weights, grams
from lawdiff.model.document import Section

# What speaks for two sections, in ten-thousandths: at most this much each.
TITLE = 3_500  # the words of the headings
BODY = 3_500  # the words of the text
FLOW = 3_000  # sentences that are linked already
SAME_ROLE, OTHER_ROLE = 1_500, -3_000
SAME_PARENT, OTHER_PARENT = 1_500, -1_000
PLACE = 1_000  # the same relative place among the sections around them
OTHER_LEVEL = -1_000
LEAST = 3_000
# What is left over may be less alike, if nothing else comes near.
LEAST_ALONE = 2_000
MARGIN = 1_500
# A section joins the counterparts of another if it is as alike as this, and this share of its text is linked there.
LEAST_BRANCH = 3_200
BRANCH_SHARE = 1_500


@dataclass(frozen=True, slots=True, eq=False)
class Node:
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


@dataclass(frozen=True, slots=True, eq=False)
class Assignment:
    """Finds counterparts, outer sections first, so that inner ones know where theirs should stand."""

    old: Sequence[Node]
    new: Sequence[Node]
    weights: Weights
    flow: Mapping[Link, int]

    def run(self) -> dict[int, int]:
        """One counterpart at most for each old section: at each level the clear cases first, then what is left and has
        no rival worth the name."""
        taken: dict[int, int] = {}
        for level in sorted({node.section.level for node in (*self.old, *self.new)}):
            self._take(self._rows(level, taken), LEAST, taken)
            rows = [row for row in self._rows(level, taken) if self._peers(row[2], row[3])]
            rivals = best_two((i, j, -score) for score, _, i, j in rows)
            alone = [row for row in rows if -row[0] - rivals.of(row[2], row[3], -row[0]) >= MARGIN]
            self._take(alone, LEAST_ALONE, taken)
        return taken

    def _rows(self, level: int, taken: Mapping[int, int]) -> list[tuple[int, int, int, int]]:
        rows = ((self.score(self.old[i], self.new[j], taken), i, j) for i, j in self._pairs(level, taken))
        return sorted((-score, i + j, i, j) for score, i, j in rows if score >= LEAST_ALONE - MARGIN)

    def _peers(self, i: int, j: int) -> bool:
        return self.old[i].section.level == self.new[j].section.level

    @staticmethod
    def _take(rows: Iterable[tuple[int, int, int, int]], least: int, taken: dict[int, int]) -> None:
        used = set(taken.values())
        for score, _, i, j in rows:
            if -score >= least and i not in taken and j not in used:
                taken[i] = j
                used.add(j)

    def _pairs(self, level: int, taken: Mapping[int, int]) -> Iterator[Link]:
        """Free sections, of which the outer one stands at this level and the other at most one below."""
        used = set(taken.values())
        olds = [n for n, node in enumerate(self.old) if n not in taken and node.section.level - level in (0, 1)]
        news = [n for n, node in enumerate(self.new) if n not in used and node.section.level - level in (0, 1)]
        for i in olds:
            for j in news:
                if level in (self.old[i].section.level, self.new[j].section.level):
                    yield i, j

    def score(self, a: Node, b: Node, taken: Mapping[int, int]) -> int:
        """How much speaks for two sections, in ten-thousandths."""
        weights = self.weights
        title = weights.ochiai(a.title, b.title, a.title_total, b.title_total)
        body = weights.ochiai(a.body, b.body, a.body_total, b.body_total)
        shared = 2 * self.flow.get((a.section.index, b.section.index), 0)
        sentences = FULL * shared // (a.chars + b.chars) if shared else 0
        found = (TITLE * title + BODY * body + FLOW * min(FULL, sentences)) // FULL
        if a.section.role and b.section.role:
            found += SAME_ROLE if a.section.role == b.section.role else OTHER_ROLE
        found += PLACE * (FULL - abs(a.place - b.place)) // FULL
        found += OTHER_LEVEL if a.section.level != b.section.level else 0
        return found + self._parents(a.section.parent, b.section.parent, taken)

    def _parents(self, a: int | None, b: int | None, taken: Mapping[int, int]) -> int:
        if a is None and b is None:
            return 0
        return SAME_PARENT if a is not None and taken.get(a) == b else OTHER_PARENT

    def branches(self, taken: Mapping[int, int]) -> list[Link]:
        """Further counterparts of sections that were split or merged: each section that has none joins the one of the
        other side that took in most of what is linked in it, if they are of one level and alike enough."""
        back = {j: i for i, j in taken.items()}
        best: dict[tuple[bool, int], tuple[int, int, Link]] = {}
        for (i, j), shared in self.flow.items():
            a, b = self.old[i], self.new[j]
            if (i in taken) == (j in back) or not self._peers(i, j):
                continue
            free, index = (b, j) if i in taken else (a, i)
            score = self.score(a, b, taken)
            if score >= LEAST_BRANCH and FULL * shared >= BRANCH_SHARE * free.chars:
                key = (i in taken, index)
                best[key] = max(best.get(key, (0, 0, (0, 0))), (score, -i - j, (i, j)))
        return [link for _, _, link in best.values()]
