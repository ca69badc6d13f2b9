"""What the page of several years' figures shows, as plain values; of one report, its figures as a table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from lawdiff.model.document import Document
from lawdiff.model.message import Message, say
from lawdiff.model.metric import Metric, MetricRole, Point, Series
from lawdiff.report.figures import signed
from lawdiff.report.html.chart import Dot, Tick, axis, dots, lines, place, spaced
from lawdiff.report.naming import place_of
from lawdiff.report.visible import clean
from lawdiff.report.words import METRIC_ROLE, Catalogue, chars_of, named_series, title_of

# Series named at the head.
MAX_NAMED = 5
# Stands behind a value that a later report gives otherwise, as on the terminal.
STAR = "*"


class Report(Struct, frozen=True):
    """What names a report; `year` is its place in the list where it says none."""

    year: str
    title: str
    path: str
    chars: int


class Small(Struct, frozen=True):
    """One series: its chart, the values under it, and what happened last.

    `change` is the step to the latest report in words, `size` the same as a number to sort by; None where it cannot
    be reckoned.
    """

    number: int
    label: str
    unit: str
    dots: tuple[Dot, ...]
    lines: tuple[str, ...]
    cells: tuple[str, ...]
    change: str
    size: Decimal | None
    notes: tuple[str, ...]

    @property
    def years(self) -> int:
        return sum(cell != "" for cell in self.cells)


class Row(Struct, frozen=True):
    """A figure of a single report."""

    metric: Metric
    label: str
    section: str
    where: str
    period: str


class Page(Struct, frozen=True):
    """Everything on the page."""

    reports: tuple[Report, ...]
    ticks: tuple[Tick, ...]
    series: tuple[Small, ...]
    jumps: tuple[Small, ...]
    rows: tuple[Row, ...]
    roles: Mapping[MetricRole, Message]
    counts: Mapping[MetricRole, int]


def page(
    documents: Sequence[Document], series: Sequence[Series], catalogue: Catalogue, top: int | None, grep: str | None
) -> Page:
    """The content of the page."""
    words = grep or ""
    wanted = [row for row in series if words in row.label][:top]
    steps = axis([document.year for document in documents])
    small = tuple(_small(n, row, documents, steps, catalogue) for n, row in enumerate(wanted, 1))
    done = [one for one, row in zip(small, wanted, strict=True) if one.size and not _planned(row)]
    ranked = sorted(done, key=lambda one: abs(one.size or Decimal()), reverse=True)
    rows = tuple(row for row in _rows(documents) if words in row.label)[:top]
    reports = tuple(_report(document, n) for n, document in enumerate(documents))
    ticks = tuple(spaced(Tick(place(step, steps[-1]), one.year) for step, one in zip(steps, reports, strict=True)))
    counts = Counter(row.metric.role for row in rows)
    return Page(reports, ticks, small, tuple(ranked[:MAX_NAMED]), rows, METRIC_ROLE, counts)


def _planned(row: Series) -> bool:
    """Plans from year to year make no jump: nothing has happened yet."""
    return row.points[-1].metric.role is MetricRole.TARGET


def _report(document: Document, number: int) -> Report:
    year = str(document.year) if document.year else f"#{number + 1}"
    return Report(year, title_of(document), document.source.path, chars_of(document))


def _small(
    number: int, row: Series, documents: Sequence[Document], steps: Sequence[int], catalogue: Catalogue
) -> Small:
    values = [
        (steps[point.document], point.metric.amount, clean(_written(point)))
        for point in row.points
        if point.metric.amount is not None
    ]
    drawn = dots(values, steps[-1]) if values else ()
    cells = {point.document: clean(_written(point)) for point in row.points}
    size = _last_step(row, len(documents) - 1)
    return Small(
        number=number,
        label=clean(named_series(row, catalogue)),
        unit=clean(row.unit),
        dots=drawn,
        lines=tuple(lines([step for step, _, _ in values], drawn)),
        cells=tuple(cells.get(n, "") for n in range(len(documents))),
        change=_in_words(row, size),
        size=size,
        notes=tuple(_notes(documents, row, catalogue)),
    )


def _written(point: Point) -> str:
    """A number as the report writes it, its scale too; the unit stands beside the name."""
    return point.metric.number + STAR * bool(point.restated)


def _last_step(row: Series, latest: int) -> Decimal | None:
    """What the latest report's value is above that of the one before: per cent of it, or points between rates."""
    ends = [point.metric.amount for point in row.points if point.document >= latest - 1]
    before, last = ends if len(ends) == 2 else (None, None)
    if before is None or last is None:
        return None
    if row.unit == "%":
        return last - before
    return (last - before) / before * 100 if before else None


def _in_words(row: Series, size: Decimal | None) -> str:
    if size is None:
        return ""
    if row.unit == "%":
        return f"{signed(size)}个百分点"
    return f"{signed(size, f'{abs(size):,.1f}')}%"


def _notes(documents: Sequence[Document], row: Series, catalogue: Catalogue) -> Iterator[str]:
    """One line a value that a later report gives otherwise."""
    for point in row.points:
        if point.restated:
            yield say(
                "{star} {label}：{year}年报告为{was}，后一年的报告写作{now}",
                star=STAR,
                label=clean(row.label),
                year=_report(documents[point.document], point.document).year,
                was=clean(point.metric.text),
                now=clean(point.restated.text),
            ).render(catalogue)


def _rows(documents: Sequence[Document]) -> Iterator[Row]:
    """The figures of a single report; several are shown as series."""
    document = documents[0]
    for metric in document.metrics if len(documents) == 1 else ():
        line, column = document.source.position(document.source.raw_span(metric.span).start)
        period = metric.period
        years = str(period.start) if period and period.start == period.end else ""
        if period and not years:
            years = f"{period.start}—{period.end}"
        yield Row(metric, clean(metric.label), clean(place_of(document, metric.section)), f"{line}:{column}", years)
