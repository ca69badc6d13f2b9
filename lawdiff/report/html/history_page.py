"""What the page of one body's history shows, as plain values."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lawdiff.model.comparison import Comparison
from lawdiff.model.history import History
from lawdiff.model.message import Message
from lawdiff.model.metric import Series
from lawdiff.report.meaning import Block, blocks
from lawdiff.report.panels import outcome
from lawdiff.report.story import NamedStep, YearRow, actual, into, level, named, sure, told, years
from lawdiff.report.visible import clean
from lawdiff.report.words import HOW, PLAN_STATUS, Catalogue, title_of

# Size of the line of a series, in units of its picture.
WIDTH, HEIGHT, EDGE = 100, 24, 2


class Line(Struct, frozen=True):
    """A section over the years; `into` is what it was merged into, "" where it was not."""

    level: int
    steps: tuple[NamedStep, ...]
    into: str


class PlanRow(Struct, frozen=True):
    """A plan whose outcome is sure."""

    status: str
    word: Message
    words: str
    why: str


class Year(Struct, frozen=True):
    """The plans of a year, and what else its report changed."""

    old: int | None
    new: int | None
    plans: tuple[PlanRow, ...]
    blocks: tuple[Block, ...]


class Course(Struct, frozen=True):
    """A figure over the years: one value a report, "" where it has none, and the points of its line."""

    label: str
    unit: str
    values: tuple[str, ...]
    points: str


class Page(Struct, frozen=True):
    """The whole page."""

    title: str
    rows: tuple[YearRow, ...]
    lines: tuple[Line, ...]
    years: tuple[Year, ...]
    courses: tuple[Course, ...]
    notes: tuple[Message, ...]
    how: object = HOW
    statuses: object = PLAN_STATUS


def page(history: History, catalogue: Catalogue) -> Page:
    """The values of the page."""
    return Page(
        title=clean(title_of(history.documents[-1])),
        rows=tuple(years(history)),
        lines=tuple(_lines(history)),
        years=tuple(_year(row, catalogue) for row in reversed(history.comparisons)),
        courses=tuple(_course(row, len(history.documents)) for row in actual(history.series)),
        notes=history.notes,
    )


def _lines(history: History) -> Iterator[Line]:
    for lineage in told(history):
        yield Line(level(history, lineage), tuple(named(history, lineage)), into(history, lineage))


def _year(row: Comparison, catalogue: Catalogue) -> Year:
    plans = [
        PlanRow(status, PLAN_STATUS[status], clean(plan.words(row.old)), outcome(row, plan, catalogue))
        for status in reversed(tuple(PLAN_STATUS))
        for plan in sure(row, status)
    ]
    return Year(row.old.year, row.new.year, tuple(plans), tuple(blocks(row, catalogue)))


def _course(row: Series, documents: int) -> Course:
    metrics = {point.document: point.metric for point in row.points}
    values = tuple(metrics[n].number if n in metrics else "" for n in range(documents))
    return Course(clean(row.label), row.unit, values, _points(row, documents))


def _points(row: Series, documents: int) -> str:
    """The corners of the line, from the least value at the foot to the greatest at the head."""
    known = [(point.document, point.metric.amount) for point in row.points if point.metric.amount is not None]
    if len(known) < 2:
        return ""
    low, high = min(amount for _, amount in known), max(amount for _, amount in known)
    step = (WIDTH - 2 * EDGE) / max(documents - 1, 1)
    room = HEIGHT - 2 * EDGE
    return " ".join(
        f"{EDGE + step * n:.1f},{EDGE + room * (1 - (float((amount - low) / (high - low)) if high > low else 0.5)):.1f}"
        for n, amount in known
    )
