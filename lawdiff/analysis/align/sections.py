"""Which sections belong together: by heading, by what stands in them, by role and by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct, field

from lawdiff.analysis.align.candidates import Link
from lawdiff.analysis.align.nodes import Node
from lawdiff.analysis.align.rivals import best_two
from lawdiff.analysis.similarity import FULL, Weights

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
# Sections of which no sentences are linked belong together by their headings alone, if these are as alike as this.
LEAST_TITLE = 4_000
# The sections under two parents are all tried with each other up to this many pairs (100 x 100); of more, those that
# share like sentences.
MAX_SIBLINGS = 10_000

Row = tuple[int, int, int, int]


class Assignment(Struct, frozen=True, eq=False):
    """Finds counterparts, outer sections first, so that inner ones know where theirs should stand.

    `flow`: characters of linked sentences by pair of sections; `promising`: pairs that share like sentences at all.
    """

    old: Sequence[Node]
    new: Sequence[Node]
    weights: Weights
    flow: Mapping[Link, int]
    promising: frozenset[Link]
    _likeness: dict[Link, int] = field(default_factory=dict)

    def run(self) -> dict[int, int]:
        """One counterpart at most for each old section: at each level the clear cases first, then what is left and has
        no rival worth the name."""
        taken: dict[int, int] = {}
        pairs = self._by_level()
        children = (_children(self.old), _children(self.new))
        for level in sorted({node.section.level for node in (*self.old, *self.new)}):
            here = pairs[level] | self._siblings(level, taken, children)
            self._take(self._rows(here, taken), LEAST, taken)
            rows = [row for row in self._rows(here, taken) if self._peers(row[2], row[3])]
            rivals = best_two((i, j, -score) for score, _, i, j in rows)
            alone = [row for row in rows if -row[0] - rivals.of(row[2], row[3], -row[0]) >= MARGIN]
            self._take(alone, LEAST_ALONE, taken)
        return taken

    def _by_level(self) -> dict[int, set[Link]]:
        """The promising pairs of one level or two neighbouring ones, by the outer one's level."""
        found: dict[int, set[Link]] = defaultdict(set)
        for i, j in self.promising:
            levels = (self.old[i].section.level, self.new[j].section.level)
            if max(levels) - min(levels) <= 1:
                found[min(levels)].add((i, j))
        return found

    def _siblings(self, level: int, taken: Mapping[int, int], children: tuple[Children, Children]) -> set[Link]:
        """All pairs of sections of this level whose parents belong together."""
        found: set[Link] = set()
        for parent, other in [(None, None), *taken.items()]:
            olds = [i for i in children[0].get(parent, ()) if self.old[i].section.level == level]
            news = [j for j in children[1].get(other, ()) if self.new[j].section.level == level]
            if len(olds) * len(news) <= MAX_SIBLINGS:
                found.update((i, j) for i in olds for j in news)
        return found

    def _rows(self, pairs: Iterable[Link], taken: Mapping[int, int]) -> list[Row]:
        used = set(taken.values())
        free = [(i, j) for i, j in pairs if i not in taken and j not in used]
        rows = ((self.score(i, j, taken), i, j) for i, j in free)
        return sorted((-score, i + j, i, j) for score, i, j in rows if score >= LEAST_ALONE - MARGIN)

    def _peers(self, i: int, j: int) -> bool:
        return self.old[i].section.level == self.new[j].section.level

    @staticmethod
    def _take(rows: Iterable[Row], least: int, taken: dict[int, int]) -> None:
        used = set(taken.values())
        for score, _, i, j in rows:
            if -score >= least and i not in taken and j not in used:
                taken[i] = j
                used.add(j)

    def score(self, i: int, j: int, taken: Mapping[int, int]) -> int:
        """How much speaks for two sections, in ten-thousandths."""
        if (i, j) not in self._likeness:
            self._likeness[i, j] = self._like(i, j)
        a, b = self.old[i].section.parent, self.new[j].section.parent
        if a is None and b is None:
            return self._likeness[i, j]
        together = a is not None and b is not None and taken.get(a) == b
        return self._likeness[i, j] + (SAME_PARENT if together else OTHER_PARENT)

    def _title(self, i: int, j: int) -> int:
        a, b = self.old[i], self.new[j]
        if a.section.title == b.section.title:
            return FULL
        return self.weights.ochiai(a.title, b.title, a.title_total, b.title_total)

    def _like(self, i: int, j: int) -> int:
        a, b = self.old[i], self.new[j]
        title = self._title(i, j)
        body = self.weights.ochiai(a.body, b.body, a.body_total, b.body_total)
        if a.section.title == b.section.title and not (a.body or b.body):
            body = FULL
        shared = 2 * self.flow.get((i, j), 0)
        sentences = min(FULL, FULL * shared // (a.chars + b.chars)) if shared else 0
        found = (TITLE * title + BODY * body + FLOW * sentences) // FULL
        if a.section.role and b.section.role:
            found += SAME_ROLE if a.section.role == b.section.role else OTHER_ROLE
        found += 0 if self._peers(i, j) else OTHER_LEVEL
        return found + PLACE * (FULL - abs(a.place - b.place)) // FULL

    def shown(self, taken: Mapping[int, int]) -> dict[int, int]:
        """Those counterparts that have something in common now that all sentences are linked: one of them, or the
        words of their headings."""
        return {i: j for i, j in taken.items() if self.flow.get((i, j)) or self._title(i, j) >= LEAST_TITLE}

    def branches(self, taken: Mapping[int, int]) -> list[Link]:
        """Further counterparts of sections that were split or merged: each section that has none joins the one of the
        other side that took in most of what is linked in it, if they are of one level and alike enough."""
        back = {j: i for i, j in taken.items()}
        best: dict[tuple[bool, int], tuple[int, int, Link]] = {}
        for (i, j), shared in self.flow.items():
            if (i in taken) == (j in back) or not self._peers(i, j):
                continue
            free, index = (self.new[j], j) if i in taken else (self.old[i], i)
            score = self.score(i, j, taken)
            if score >= LEAST_BRANCH and FULL * shared >= BRANCH_SHARE * free.chars:
                key = (i in taken, index)
                best[key] = max(best.get(key, (0, 0, (0, 0))), (score, -i - j, (i, j)))
        return [link for _, _, link in best.values()]


Children = Mapping[int | None, Sequence[int]]


def _children(nodes: Sequence[Node]) -> Children:
    found: dict[int | None, list[int]] = defaultdict(list)
    for node in nodes:
        found[node.section.parent].append(node.section.index)
    return found
