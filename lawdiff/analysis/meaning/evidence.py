"""Where a review speaks of a thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from lawdiff.analysis.meaning.clauses import Clause, joined
from lawdiff.analysis.similarity import Grams, Weights

# What a place is worth that does not name the head of the thing.
HEADLESS = 0.75
# ...and of one that names it only in two clauses together.
APART = 0.85
# A bigram is rare in so many places; a clause is three places, by itself and with either neighbour.
RARE = 6
# What so many places share tells nothing and is not looked up.
COMMON = 1_000


class Find(Struct, frozen=True, eq=False):
    """A place of the review that speaks of a thing: `cover` says how much of the thing it names, from 0 to 1.

    `rare`: how many bigrams they share that hardly any other clause has. `score` is the cover, or how
    alike both are where the place is short, less what the head is worth where it is not named.
    """

    clause: Clause
    cover: float
    score: float
    rare: int


class Index:
    """The clauses of a review, and neighbouring ones of a sentence together, by the bigrams they hold."""

    def __init__(self, found: Sequence[Sequence[Clause]], weights: Weights) -> None:
        self.weights = weights
        self.units: list[Clause] = []
        for sentence in found:
            self.units += sentence
        self.single = len(self.units)
        for sentence in found:
            self.units += (joined(a, b) for a, b in pairwise(sentence))
        self.totals = [weights.total(unit.object) for unit in self.units]
        self.holders: dict[str, list[int]] = defaultdict(list)
        for number, unit in enumerate(self.units):
            for gram in unit.object:
                self.holders[gram].append(number)

    def best(self, thing: Grams, head: Grams = frozenset(), most: int = 3) -> list[Find]:
        """The places that name most of `thing`, best first; of equal ones the shortest first."""
        total = self.weights.total(thing)
        if not total:
            return []
        shared: dict[int, int] = defaultdict(int)
        for gram in thing:
            holders = self.holders.get(gram, [])
            for number in holders if len(holders) <= COMMON else ():
                shared[number] += self.weights.weights[gram]
        finds = [
            self._find(number, weight, total, thing, head) for number, weight in shared.items() if weight * 4 >= total
        ]
        finds.sort(key=lambda find: (-find.score, len(find.clause.words), find.clause.span))
        return finds[:most]

    def _find(self, number: int, weight: int, total: int, thing: Grams, head: Grams) -> Find:
        unit = self.units[number]
        cover = weight / total
        score = max(cover, min(1.0, weight / (total * self.totals[number]) ** 0.5))
        if head and not head & unit.object:
            score *= HEADLESS
        if number >= self.single:
            score *= APART
        return Find(unit, cover, score, self.rare(thing & unit.object))

    def rare(self, thing: Grams) -> int:
        """How many of these bigrams hardly any clause of the review has."""
        return sum(len(self.holders.get(gram, ())) <= RARE for gram in thing)
