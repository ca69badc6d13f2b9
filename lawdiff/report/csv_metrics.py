"""Figures as a table for a spreadsheet: one line a figure, or one line a series."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawdiff.model.document import Document
from lawdiff.model.metric import Metric, Series
from lawdiff.report.csv_text import csv_text
from lawdiff.report.naming import place_of

HEADS = [
    "path",
    "year",
    "line",
    "column",
    "label",
    "text",
    "value",
    "scale",
    "amount",
    "high",
    "unit",
    "qualifier",
    "kind",
    "role",
    "period",
    "section",
]


Rows = tuple[Sequence[str], Iterator[Sequence[object]]]


def render(documents: Sequence[Document], series: Sequence[Series] = ()) -> str:
    """The table as CSV."""
    return csv_text(*rows(documents, series))


def rows(documents: Sequence[Document], series: Sequence[Series] = ()) -> Rows:
    """Heads and rows of the table.

    With series: a column a report, named by its year, amounts without scale; years without the figure stay empty.
    """
    if series:
        return ["label", "unit", *(_year(document) for document in documents)], _series(documents, series)
    return HEADS, (_row(document, metric) for document in documents for metric in document.metrics)


def _series(documents: Sequence[Document], series: Sequence[Series]) -> Iterator[Sequence[object]]:
    for row in series:
        metrics = {point.document: point.metric for point in row.points}
        yield row.label, row.unit, *(_amount(metrics.get(n)) for n in range(len(documents)))


def _amount(metric: Metric | None) -> str:
    return (_plain(metric.amount) or metric.value) if metric else ""


def _year(document: Document) -> str:
    return str(document.year) if document.year else document.source.path


def _row(document: Document, metric: Metric) -> Sequence[object]:
    line, column = document.source.position(document.source.raw_span(metric.span).start)
    period = metric.period
    return (
        document.source.path,
        document.year,
        line,
        column,
        metric.label,
        metric.text,
        metric.value,
        metric.scale,
        _plain(metric.amount),
        _plain(metric.high),
        metric.unit,
        str(metric.qualifier),
        str(metric.kind),
        str(metric.role),
        f"{period.start}-{period.end}" if period else "",
        place_of(document, metric.section),
    )


def _plain(number: Decimal | None) -> str:
    """A number without exponent."""
    return f"{number:f}" if number is not None else ""
