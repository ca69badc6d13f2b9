"""What became of each section over the years: which it goes on as, splits into, is merged into."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct, field

from lawdiff.model.comparison import Comparison, SectionPair, SectionStatus
from lawdiff.model.history import How, Lineage, Step

# Sections below these levels are single measures, whose names change every year.
DEEPEST = 2


class _Growing(Struct):
    """A lineage while its years are read."""

    steps: list[Step]
    parent: int | None = None
    into: int | None = None


class _Years(Struct):
    """All lineages, and the one that each section of the latest report is in."""

    found: list[_Growing] = field(default_factory=list)
    latest: dict[int, int] = field(default_factory=dict)

    def begin(self, step: Step, parent: int | None = None) -> int:
        self.found.append(_Growing([step], parent))
        return len(self.found) - 1


def lineages(comparisons: Sequence[Comparison]) -> tuple[Lineage, ...]:
    """The lineages of the upper sections, in the order in which they begin.

    A section goes on as its counterpart; of the counterparts of a split one the most alike goes on, the others begin;
    of the sections merged into one the most alike goes on, the others end in it.
    """
    years = _Years()
    if comparisons:
        first = comparisons[0].old
        for section in first.sections:
            if section.level <= DEEPEST:
                years.latest[section.index] = years.begin(Step(0, section.index, "first", 1.0))
    for number, comparison in enumerate(comparisons, 1):
        _next_year(years, comparison, number)
    return tuple(Lineage(tuple(each.steps), each.parent, each.into) for each in years.found)


def _next_year(years: _Years, comparison: Comparison, number: int) -> None:
    sections = comparison.new.sections
    rows: dict[int, list[SectionPair]] = defaultdict(list)
    for row in comparison.sections:
        if row.new is not None and row.old in years.latest and sections[row.new].level <= DEEPEST:
            rows[row.new].append(row)
    taken: set[int] = set()
    latest: dict[int, int] = {}
    for _, new in sorted((-max(row.similarity for row in found), new) for new, found in rows.items()):
        free = [row for row in rows[new] if years.latest[row.old or 0] not in taken]
        best = max(free or rows[new], key=lambda row: row.similarity)
        assert best.old is not None
        line = years.latest[best.old]
        if free:
            taken.add(line)
            years.found[line].steps.append(_step(number, new, best))
            latest[new] = line
        else:
            latest[new] = years.begin(Step(number, new, "split", best.similarity), line)
    for new, found in rows.items():
        for row in found:
            line = years.latest[row.old or 0]
            if row.status is SectionStatus.MERGED and line not in taken:
                years.found[line].into = latest[new]
    for section in sections:
        if section.level <= DEEPEST and section.index not in latest:
            latest[section.index] = years.begin(Step(number, section.index, "added", 0.0))
    years.latest = latest


def _step(number: int, new: int, row: SectionPair) -> Step:
    return Step(number, new, _HOW[row.status], row.similarity)


_HOW: Mapping[SectionStatus, How] = MappingProxyType(
    {
        SectionStatus.SAME: "same",
        SectionStatus.EDITED: "edited",
        SectionStatus.RENAMED: "renamed",
        SectionStatus.MOVED: "moved",
        SectionStatus.SPLIT: "split",
        SectionStatus.MERGED: "merged",
    }
)
