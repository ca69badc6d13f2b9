"""How clearly a pair is the best that either of its members could have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct


class Rivals(Struct, frozen=True):
    """The two highest scores of each member of either side."""

    olds: Mapping[int, tuple[int, int]]
    news: Mapping[int, tuple[int, int]]

    def of(self, i: int, j: int, score: int) -> int:
        """The highest score that either member has with another."""
        return max(second if score == best else best for best, second in (self.olds[i], self.news[j]))


def best_two(rows: Iterable[tuple[int, int, int]]) -> Rivals:
    """From rows of old member, new member and score."""
    olds: dict[int, tuple[int, int]] = {}
    news: dict[int, tuple[int, int]] = {}
    for i, j, score in rows:
        for side, member in ((olds, i), (news, j)):
            best, second = side.get(member, (0, 0))
            if score > best:
                side[member] = (score, best)
            elif score > second:
                side[member] = (best, score)
    return Rivals(olds, news)
