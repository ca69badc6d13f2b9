"""The story of one body in words, for the faces that show it: what each year brought, how sections went on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from lawdiff.model.comparison import Comparison, Plan
from lawdiff.model.history import History, Lineage, Step
from lawdiff.model.metric import MetricRole, Series
from lawdiff.report.carrying import carried_share
from lawdiff.report.naming import heading_of
from lawdiff.report.visible import clean
from lawdiff.report.words import chars_of


class YearRow(Struct, frozen=True):
    """One year: what is new in its report, and what it says of the plans of the year before, by status."""

    year: int | None
    chars: int
    novelty: float | None
    carried: float | None
    plans: Mapping[str, int]


class NamedStep(Struct, frozen=True):
    """A heading with the years in which it stood, and how it came of the one before."""

    years: str
    title: str
    how: str


def years(history: History) -> Iterator[YearRow]:
    """A row a report; the first has nothing to be compared with."""
    first = history.documents[0]
    yield YearRow(first.year, chars_of(first), None, None, {})
    for row in history.comparisons:
        outcomes = Counter(str(plan.status) for plan in row.plans)
        yield YearRow(row.new.year, chars_of(row.new), row.novelty, carried_share(row), outcomes)


def told(history: History) -> list[Lineage]:
    """The lineages that tell something: those that went on, ended in another, or were split."""
    parents = {row.parent for row in history.lineages}
    rows = enumerate(history.lineages)
    return [row for n, row in rows if len(row.steps) > 1 or row.into is not None or n in parents]


def level(history: History, lineage: Lineage) -> int:
    """The level at which it began."""
    first = lineage.steps[0]
    return history.documents[first.document].sections[first.section].level


def into(history: History, lineage: Lineage) -> str:
    """The heading that it was merged into; "" where it was not."""
    if lineage.into is None:
        return ""
    year = lineage.steps[-1].document + 1
    return next(title_of_step(history, step) for step in history.lineages[lineage.into].steps if step.document == year)


def named(history: History, lineage: Lineage) -> Iterator[NamedStep]:
    """Its headings, years of the same heading together."""
    for title, group in groupby(lineage.steps, key=lambda step: title_of_step(history, step)):
        steps = list(group)
        first, last = (history.documents[step.document].year for step in (steps[0], steps[-1]))
        yield NamedStep(str(first) if first == last else f"{first}–{last}", title, steps[0].how)


def title_of_step(history: History, step: Step) -> str:
    """The heading of a section, on one line, its number left out: that changes with every neighbour."""
    node = history.documents[step.document].sections[step.section]
    return clean(node.title) or clean(heading_of(node))


def sure(comparison: Comparison, status: str) -> list[Plan]:
    """The plans whose outcome is sure, those with a figure first."""
    rows = [plan for plan in comparison.plans if plan.status == status and plan.confidence == "high"]
    return sorted(rows, key=lambda plan: (not any(c.isdigit() for c in plan.span.of(comparison.old.text)), plan.span))


def actual(series: Sequence[Series]) -> list[Series]:
    """The figures that tell what was, not what was aimed at: the longest rows first."""
    rows = [row for row in series if row.points[0].metric.role is not MetricRole.TARGET]
    return sorted(rows, key=lambda row: -len(row.points))
