"""Figures on the terminal: those of one report, and their series over several."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.metric import Metric, Series
from lawdiff.report.figures import as_written
from lawdiff.report.naming import place_of
from lawdiff.report.terminal.cells import fitted, width_of, wrapped
from lawdiff.report.terminal.parts import Column, columns, emit, headline, width_for
from lawdiff.report.terminal.spark import sparkline
from lawdiff.report.terminal.theme import themed
from lawdiff.report.visible import clean
from lawdiff.report.words import METRIC_ROLE, Catalogue, counts, named_series, title_of

# Room for a figure with its unit, for a number in a series, and the least for a label.
VALUE_CELLS, MAX_VALUE_CELLS, MIN_LABEL = 20, 12, 20
# Stands behind a value that a later report gives otherwise.
STAR = "*"


def render_metrics(
    documents: Sequence[Document], console: Console, catalogue: Catalogue, *, top: int | None, grep: str | None
) -> None:
    """Every figure with its place; `grep`: only labels that hold these words; `top`: so many at most."""
    with themed(console):
        for n, document in enumerate(documents):
            emit(console, *([Text()] if n else []), *_metrics(document, width_for(console), catalogue, top, grep))


def _metrics(document: Document, width: int, catalogue: Catalogue, top: int | None, grep: str | None) -> Iterator[Text]:
    chosen = [metric for metric in document.metrics if not grep or grep in metric.label]
    remark = say("{n}个数字", n=len(chosen)).render(catalogue)
    yield headline(_fit_title(document, width - width_of(remark) - 12), width, remark)
    shown = chosen[:top]
    if shown:
        yield from _rows(document, shown, width, catalogue)
    if len(shown) < len(chosen):
        yield Text(say("另有{n}个数字未列出。", n=len(chosen) - len(shown)).render(catalogue), "lawdiff.note")
    roles = counts(METRIC_ROLE, Counter(metric.role for metric in chosen), catalogue)
    ignored = say("不作数字看的（日期、序号、名称等）{n}处", n=len(document.ignored)).render(catalogue)
    yield from wrapped(Text(" · ".join(part for part in (roles, ignored) if part), "lawdiff.note"), width)


def _rows(document: Document, metrics: Sequence[Metric], width: int, catalogue: Catalogue) -> Iterator[Text]:
    places = [_position(document, metric) for metric in metrics]
    value = min(VALUE_CELLS, max(width_of(as_written(metric)) for metric in metrics))
    place = max(width_of(text) for text in places)
    role = max(width_of(word.render(catalogue)) for word in METRIC_ROLE.values())
    rest = width - place - value - role - 6
    label = max(MIN_LABEL, rest * 3 // 5)
    section = rest - label - 2
    for metric, at in zip(metrics, places, strict=True):
        yield columns(
            Column(at, place, "lawdiff.place", "right"),
            Column(as_written(metric), value, "lawdiff.number", "right"),
            Column(metric.label, label),
            Column(METRIC_ROLE[metric.role].render(catalogue), role, "lawdiff.note"),
            Column(place_of(document, metric.section), max(section, 0), "lawdiff.note"),
        )


def _position(document: Document, metric: Metric) -> str:
    return "{}:{}".format(*document.source.position(document.source.raw_span(metric.span).start))


def _fit_title(document: Document, cells: int) -> str:
    return fitted(clean(title_of(document)), max(cells, 8))


def render_series(
    documents: Sequence[Document],
    series: Sequence[Series],
    console: Console,
    catalogue: Catalogue,
    *,
    top: int | None,
    grep: str | None,
) -> None:
    """One line a figure, one column a report, and the shape of it; a year without the figure stays empty."""
    chosen = [row for row in series if not grep or grep in row.label]
    with themed(console):
        emit(console, *_series(documents, chosen, width_for(console), catalogue, top))


def _series(
    documents: Sequence[Document], series: Sequence[Series], width: int, catalogue: Catalogue, top: int | None
) -> Iterator[Text]:
    remark = say("{n}份报告，{m}个数字", n=len(documents), m=len(series)).render(catalogue)
    yield headline(say("历年数字").render(catalogue), width, remark)
    cells = _value_cells(documents, series[:top])
    years = _years_shown(documents, width, cells)
    label = width - len(documents) - 2 - len(years) * (cells + 2)
    heads = [Column(_year(documents[n], n), cells, "lawdiff.note", "right") for n in years]
    yield columns(Column(say("名称").render(catalogue), label, "lawdiff.note"), *heads)
    for row in series[:top]:
        yield _line(row, named_series(row, catalogue), len(documents), years, label, cells)
    for row in series[:top]:
        yield from _restatements(documents, row, catalogue)
    if top is not None and len(series) > top:
        yield Text(say("另有{n}个数字未列出。", n=len(series) - top).render(catalogue), "lawdiff.note")
    if len(years) < len(documents):
        yield Text(say("宽度所限，只列最近{n}年；图形含全部年份。", n=len(years)).render(catalogue), "lawdiff.note")


def _line(row: Series, name: str, documents: int, years: Sequence[int], label: int, cells: int) -> Text:
    metrics = {point.document: point.metric for point in row.points}
    starred = {point.document for point in row.points if point.restated}
    values = [Column(_amount(metrics.get(n)) + STAR * (n in starred), cells, "", "right") for n in years]
    unit = f"（{row.unit}）" if row.unit else ""
    line = columns(Column(fitted(clean(name), max(label - width_of(unit), 4)) + unit, label), *values)
    line.append(" " * (label + len(years) * (cells + 2) - width_of(line.plain) + 2))
    found = [metrics[n].amount if n in metrics else None for n in range(documents)]
    return line.append(sparkline(found), "lawdiff.bar")


def _restatements(documents: Sequence[Document], row: Series, catalogue: Catalogue) -> Iterator[Text]:
    """One line a value that a later report gives otherwise."""
    for point in row.points:
        if point.restated:
            words = say(
                "{star} {label}：{year}年报告为{was}，后一年的报告写作{now}",
                star=STAR,
                label=clean(row.label),
                year=_year(documents[point.document], point.document),
                was=point.metric.text,
                now=point.restated.text,
            )
            yield Text(words.render(catalogue), "lawdiff.note")


def _value_cells(documents: Sequence[Document], series: Sequence[Series]) -> int:
    """Room for the longest number, within reason."""
    values = [_amount(point.metric) + STAR * bool(point.restated) for row in series for point in row.points]
    heads = [_year(document, n) for n, document in enumerate(documents)]
    return min(max((width_of(text) for text in (*values, *heads)), default=4), MAX_VALUE_CELLS)


def _years_shown(documents: Sequence[Document], width: int, cells: int) -> list[int]:
    """The latest reports whose columns fit beside a label."""
    room = (width - MIN_LABEL - len(documents) - 4) // (cells + 2)
    return list(range(len(documents)))[-max(room, 1) :]


def _year(document: Document, number: int) -> str:
    return str(document.year) if document.year else f"#{number + 1}"


def _amount(metric: Metric | None) -> str:
    """A number as the report writes it, its scale too; the unit stands in the first column."""
    return metric.number if metric else ""
