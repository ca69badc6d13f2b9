"""Figures of the text that a table gives, too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from lawdiff.analysis.names import grams
from lawdiff.analysis.statements.frame import Figure, Frame, plain
from lawdiff.analysis.tables.grid import Grid
from lawdiff.analysis.tables.sums import Place, total_of
from lawdiff.analysis.tables.verdicts import tried
from lawdiff.analysis.tables.words import TOTAL, has_ordinal, value_of
from lawdiff.model.metric import MetricRole
from lawdiff.model.statement import Statement, StatementKind, Verdict

LIKE = 0.5  # share of a name's bigrams that the name of a row must hold
SHORT = 3  # characters from which a name says what it is
_FILLER = re.compile(r"政府信息公开|案件|申请|数量|件数|总数|总量|总计|合计|情况|本年度?|全年|作(?=其他)|[（）()、/ ]")
_GENERIC = re.compile(r"其他|其它|其余|小计|")
_FIRST = re.compile(r"1[.．、]")
_NUMBERED = re.compile(r"[0-9]{1,2}[.．、]")


class Entry(Struct, frozen=True, eq=False):
    """What a table gives under one name: its value, how it comes about, and the cells it is taken from."""

    name: str
    value: Decimal
    words: str
    grid: Grid
    places: tuple[Place, ...]


def text_tables(frame: Frame) -> Iterator[Statement]:
    """A figure that bears the name of one row must be its value; one like it in name and value is borne out."""
    entries = [entry for grid in frame.tables for entry in _entries(grid)]
    if not entries:
        return
    by_name: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_name[_bare(entry.name)].append(entry)
    for figure in frame.figures:
        if figure.metric.table is None and _told_of_this_year(figure):
            yield from _told(frame, figure, entries, by_name)


def _told_of_this_year(figure: Figure) -> bool:
    metric = figure.metric
    named = len(metric.label) >= SHORT
    return figure.countable and metric.role is MetricRole.ACTUAL and not metric.scale and named


def _told(frame: Frame, figure: Figure, entries: list[Entry], by_name: dict[str, list[Entry]]) -> Iterator[Statement]:
    label, amount = figure.metric.label, figure.metric.amount or Decimal(0)
    same = [] if _GENERIC.fullmatch(_bare(label)) else by_name.get(_bare(label), [])
    like = [] if same else [e for e in entries if e.value == amount and _like(_bare(label), _bare(e.name))]
    sums = [entry for entry in entries if not entry.name and entry.value == amount > 0]
    if found := next((entry for entry in (*same, *like, *([] if same else sums)) if entry.value == amount), None):
        yield _statement(frame, figure, found)
    elif len({entry.value for entry in same}) == 1 and not any(map(_spoilt, same)):
        yield _statement(frame, figure, same[0])


def _spoilt(entry: Entry) -> bool:
    """Whether the table itself is at fault: its totals say so, and one finding is enough."""
    return any(found.culprit in entry.places for found in tried(entry.grid) if found.culprit)


def _entries(grid: Grid) -> Iterator[Entry]:
    """The rows by their totals, the outer names by the sum of theirs, cells of a row without name by their heads."""
    outer: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    for row in grid.body:
        column = _total_column(grid, row)
        path = grid.row_path(row, column)
        if not path:
            yield from _by_heads(grid, row)
        elif column is not None:
            value = grid.value(row, column)
            if value is not None and _plain(grid, row, column):
                yield Entry(path[-1], value, plain(value), grid, ((row, column),))
                if len(path) > 1:
                    outer[path[-2], column].append((row, column))
    for (name, _), places in outer.items():
        yield from _summed(grid, name, places)
    if grid.table.lined:
        for places in _runs(grid):
            yield from _summed(grid, "", places)


def _summed(grid: Grid, name: str, places: Sequence[Place]) -> Iterator[Entry]:
    if len(places) > 1:
        words = "+".join(plain(grid.value(*place) or 0) for place in places)
        yield Entry(name, total_of(grid, places), words, grid, tuple(places))


def _runs(grid: Grid) -> Iterator[list[Place]]:
    """Rows numbered 1. 2. 3. stand under one item, whose name a text of lines has lost."""
    run: list[Place] = []
    for row in grid.body:
        column, name = _total_column(grid, row), grid.name(row, 0)
        if column is None or _FIRST.match(name) or not (_NUMBERED.match(name) or (run and not has_ordinal(name))):
            yield run
            run = []
        if column is not None and (_NUMBERED.match(name) or run):
            run.append((row, column))
    yield run


def _total_column(grid: Grid, row: int) -> int | None:
    """The column that speaks for a row: its only value, or its only total."""
    columns = [c for c in grid.columns if grid.is_cell(row, c)]
    if len(columns) == 1:
        return columns[0]
    totals = [c for c in columns if (path := grid.column_path(row, c)) and TOTAL.search(path[-1])]
    return totals[0] if len(totals) == 1 else None


def _by_heads(grid: Grid, row: int) -> Iterator[Entry]:
    """Every cell by its heads, and what several totals under one head come to."""
    outer: dict[str, list[Place]] = defaultdict(list)
    for column in grid.columns:
        value, path = grid.value(row, column), grid.column_path(row, column)
        if value is not None and path and _plain(grid, row, column) and not grid.table.lined:
            name = path[:-1] if len(path) > 1 and TOTAL.search(path[-1]) else path
            yield Entry("".join(name), value, plain(value), grid, ((row, column),))
            if len(name) < len(path) and len(path) > 2:
                outer[path[0]].append((row, column))
    for first, places in outer.items():
        yield from _summed(grid, first, places)


def _plain(grid: Grid, row: int, column: int) -> bool:
    """Whether a cell is a count without a scale."""
    found = value_of(grid.words(row, column))
    return found is not None and not found[1] and found[2] != "%"


def _bare(name: str) -> str:
    """A name without the words that texts and tables use or leave out."""
    return _FILLER.sub("", name)


def _like(label: str, name: str) -> bool:
    wanted = grams(label) - grams(label[:1]) - grams(label[-1:])
    return bool(wanted) and len(wanted & grams(name)) >= LIKE * len(wanted)


def _statement(frame: Frame, figure: Figure, entry: Entry) -> Statement:
    amount = figure.metric.amount or Decimal(0)
    verdict = Verdict.OK if entry.value == amount else Verdict.WRONG
    detail = f"{entry.words}={plain(amount)}" if verdict is Verdict.OK else f"{figure.metric.value}≠{entry.words}"
    start = max(frame.clause_start(figure.start), frame.text.rfind("、", 0, figure.start) + 1)
    return frame.statement(
        StatementKind.TEXT_TABLE,
        start,
        figure.end,
        verdict,
        detail,
        stated=figure.metric.value,
        computed=plain(entry.value),
    )
