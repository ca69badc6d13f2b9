"""How alike two texts are: shared character bigrams, rare ones counting more.

Words are not needed for this: bigrams of characters serve Chinese as well and cost nothing to find. All sums are over
integers, so that a similarity does not depend on the order of its arguments, nor of a set.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import isqrt, log2
from sys import intern

from msgspec import Struct

Grams = frozenset[str]

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_NO_WORD = re.compile(r"[^\w#%‰]+")
# Weights are kept as whole numbers: sixteenths of a bit.
FINENESS = 16
# Similarities are counted in ten-thousandths, so that sums do not depend on their order and both directions agree.
FULL = 10_000


def masked(text: str) -> str:
    """`text` with every run of digits as one `#`: what is left when figures do not count."""
    return _DIGITS.sub("#", text)


def grams(text: str) -> Grams:
    """The bigrams inside the clauses of a folded text, figures masked; a text of single characters gives those."""
    flat = masked(text)
    # Interned: the same bigram of many sentences is kept once, which halves the memory of two long reports.
    found = {intern(part[i : i + 2]) for part in _NO_WORD.split(flat) for i in range(len(part) - 1)}
    return frozenset(found or set(_NO_WORD.sub("", flat)))


@lru_cache(maxsize=4096)
def counted(text: str) -> Counter[str]:
    """The same bigrams and how often each stands there. Do not change the answer: it is kept."""
    flat = masked(text)
    found = Counter([part[i : i + 2] for part in _NO_WORD.split(flat) for i in range(len(part) - 1)])
    return found or Counter(_NO_WORD.sub("", flat))


class Weights(Struct, frozen=True, eq=False):
    """What each bigram tells: the rarer among all sentences of both sides, the more (inverse document frequency)."""

    weights: Mapping[str, int]
    counts: Mapping[str, int]

    @classmethod
    def of(cls, texts: Iterable[Grams]) -> Weights:
        """The weights in a collection of sentences."""
        counts: Counter[str] = Counter()
        size = 0
        for text in texts:
            counts.update(text)
            size += 1
        steps = {count: round(FINENESS * log2(1 + size / count)) for count in set(counts.values())}
        return cls({gram: steps[count] for gram, count in counts.items()}, counts)

    def rarer_than(self, limit: int) -> frozenset[str]:
        """The bigrams that stand in at most so many sentences, and in more than one."""
        return frozenset(gram for gram, count in self.counts.items() if 1 < count <= limit)

    def total(self, text: Iterable[str]) -> int:
        """How much bigrams of the collection tell."""
        return sum(map(self.weights.__getitem__, text))

    def counted(self, text: Mapping[str, int]) -> int:
        """How much counted bigrams tell; those that are not of the collection tell nothing."""
        weights = self.weights
        return sum([weights.get(gram, 0) * count for gram, count in text.items()])

    def ochiai(self, a: Grams, b: Grams, total_a: int, total_b: int) -> int:
        """Shared weight over the geometric mean of both (Ochiai's coefficient), in ten-thousandths; symmetric."""
        if not total_a or not total_b:
            return 0
        return min(FULL, FULL * self.total(a & b) // isqrt(total_a * total_b))
