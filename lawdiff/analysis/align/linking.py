"""Which sentences belong together, one to one: each by its wording and by what stands around it, the surest first."""

from __future__ import annotations

from msgspec import Struct

from lawdiff.analysis.align.anchors import Links
from lawdiff.analysis.align.candidates import Similarities
from lawdiff.analysis.align.relation import Relation
from lawdiff.analysis.align.rivals import Rivals, best_two
from lawdiff.analysis.similarity import FULL

# All in ten-thousandths of similarity.
AT_HOME = 1_500  # what it adds to stand in sections that belong together
ASTRAY = -1_000  # what it costs to stand in sections that do not
NEIGHBOUR = 500  # what each linked neighbour adds; half of it for the next but one
LEAST_SHARED = 800  # what must be shared however well the places fit
MOST_CONTEXT = AT_HOME + 6 * NEIGHBOUR
# How far the links of neighbours may lie apart and still speak for each other.
REACH = 3
# A sentence that is found elsewhere must be long enough to be known again, and clearly the best.
MOVE_LENGTH = 8
MOVE_MARGIN = 800


class Linker(Struct, frozen=True, eq=False):
    """What is known while sentences are linked; `similarities` are those of pairs that are not settled yet."""

    relation: Relation
    links: Links
    similarities: Similarities

    def link(self, floor: int) -> None:
        """Take what reaches `floor`, best first. A place alone makes no pair."""
        free = [(i, j, s) for (i, j), s in self.similarities.items() if self.links.free(i, j)]
        rivals = best_two(free)
        rows = []
        for i, j, similarity in free:
            if similarity >= LEAST_SHARED and similarity + MOST_CONTEXT >= floor:
                score = similarity + self.context(i, j)
                if score >= floor and self._trusted(i, j, similarity, rivals):
                    rows.append((-score, i + j, i, j))
        for _, _, i, j in sorted(rows):
            if self.links.free(i, j):
                self.links.take(i, j, "wording" if self.similarities[i, j] >= floor else "context")
        self._settle()

    def _settle(self) -> None:
        """Forget the pairs of which neither sentence is free."""
        old_free, new_free = self.links.old_free, self.links.new_free
        settled = [(i, j) for i, j in self.similarities if not old_free(i) and not new_free(j)]
        for pair in settled:
            del self.similarities[pair]

    def context(self, i: int, j: int) -> int:
        """What the places of two sentences add to their likeness, or take from it."""
        agreement = self.relation.agreement(i, j)
        return (ASTRAY if agreement is None else AT_HOME * agreement // FULL) + self._neighbours(i, j)

    def _neighbours(self, i: int, j: int) -> int:
        new_of, old_of = self.links.new_of, self.links.old_of
        found = 0
        for step in (-2, -1, 1, 2):
            worth, sign = NEIGHBOUR // abs(step), 1 if step > 0 else -1
            if i + step in new_of and 0 < (new_of[i + step] - j) * sign <= REACH:
                found += worth
            if j + step in old_of and 0 < (old_of[j + step] - i) * sign <= REACH:
                found += worth
        return found

    def _trusted(self, i: int, j: int, similarity: int, rivals: Rivals) -> bool:
        """Whether a link may be believed: between strange sections it must be long enough and clearly the best."""
        if self.relation.agreement(i, j) is not None:
            return True
        old, new = self.relation.old.units[i], self.relation.new.units[j]
        if min(len(old.key), len(new.key)) < MOVE_LENGTH:
            return False
        return similarity - rivals.of(i, j, similarity) >= MOVE_MARGIN
