"""How much of each part of a report was taken over from last year's."""

from __future__ import annotations

from collections import Counter, defaultdict

from msgspec import Struct

from lawdiff.model.comparison import Carried, Comparison
from lawdiff.model.document import Document

# Text is counted by the parts of these levels; the measures below them are too small to have a share of their own.
PART_LEVEL = 2


class CarriedIn(Struct, frozen=True):
    """Characters of a part, None being what stands before the first: all of them, and what was taken over how.

    `exact` and `near` repeat last year's words, `stale` has its figures or years, `proper` is rightly the same.
    """

    section: int | None
    chars: int
    exact: int
    near: int
    stale: int
    proper: int

    @property
    def share(self) -> float:
        """Share of the part that should have been renewed."""
        return (self.exact + self.near + self.stale) / self.chars if self.chars else 0.0


def carried_sections(comparison: Comparison) -> list[CarriedIn]:
    """The parts of the new report in which anything was taken over, in order of place."""
    new = comparison.new
    sizes: Counter[int | None] = Counter()
    for sentence in new.sentences:
        sizes[_part(new, sentence.section)] += len(sentence)
    sums: dict[int | None, Counter[str]] = defaultdict(Counter)
    for row in comparison.carried:
        sums[_part(new, new.sentences[row.new[0]].section)][_sort(row)] += row.chars
    return [
        CarriedIn(part, sizes[part], found["exact"], found["near"], found["stale"], found["proper"])
        for part, found in sorted(sums.items(), key=lambda item: -1 if item[0] is None else item[0])
    ]


def carried_share(comparison: Comparison) -> float:
    """Share of the new report's characters that should have been renewed."""
    total = sum(map(len, comparison.new.sentences))
    return sum(row.chars for row in comparison.carried if row.reason != "proper") / total if total else 0.0


def _part(document: Document, section: int | None) -> int | None:
    return next((node.index for node in document.ancestors(section) if node.level <= PART_LEVEL), None)


def _sort(row: Carried) -> str:
    if row.reason == "proper":
        return "proper"
    if row.reason != "verbatim":
        return "stale"
    return "exact" if row.exact else "near"
