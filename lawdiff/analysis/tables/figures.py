"""Cells as figures: value from the cell, name from its heads, unit and time from cell, head, row or caption."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from lawdiff.analysis.tables.grid import Grid
from lawdiff.analysis.tables.words import UNIT, folded, is_year, split_unit, unit_of, value_of
from lawdiff.model.metric import MetricRole
from lawdiff.model.span import Span

_CAPTION_UNIT = re.compile(rf"(?:计量)?单位[:：](?P<unit>[十百千万亿]{{0,3}}{UNIT})")
_CHANGE = re.compile(r"增减|增长|增幅|增速|升降|变化|变动|同比|环比|(?:比|较)(?:上年|去年)")
_PREVIOUS = re.compile(r"(?:上年|去年|上一年|上期|同期)(?:度|同期|数|实际|完成|实绩)*(?!结转)")
_TARGET = re.compile(r"目标|计划|预期|任务")
_DONE = re.compile(r"完成|实际|执行|进度")
_RUNNING = re.compile(r"累计")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?=年|$)")


class CellFigure(Struct, frozen=True):
    """A number alone in its cell; `year` is the one its column or row names."""

    span: Span
    label: str
    value: str
    scale: str
    unit: str
    role: MetricRole
    year: int | None


def cell_figures(text: str, grid: Grid, reviewed: int | None) -> Iterator[CellFigure]:
    """The values of a table."""
    told = _caption_unit(text, grid)
    for row, column, cell in grid.values():
        found = value_of(grid.words(row, column))
        if found is None:
            continue
        value, scale, unit = found
        if not unit:
            above, outer = _head_unit(grid, row, column) or told, scale
            scale, unit = (outer or above[0], above[1])
        role, year = _time(grid, row, column, reviewed)
        yield CellFigure(cell.span, cell.label, value, scale, unit, role, year)


def _head_unit(grid: Grid, row: int, column: int) -> tuple[str, str] | None:
    """Scale and unit as the column's heads say, or a column of units, or the row's name."""
    for head in reversed(grid.heads.get(row, ())):
        if told := unit_of(grid.words(head, column)):
            return told
    for other in sorted(grid.unit_columns, reverse=True):
        if grid.words(row, other):
            return split_unit(grid.words(row, other))
    for name in reversed(grid.names_of(column)):
        if told := unit_of(grid.words(row, name)):
            return told
    return None


def _caption_unit(text: str, grid: Grid) -> tuple[str, str]:
    """What the caption, the lines around it or a band of the table say of all its values."""
    table = grid.table
    above = len(text[: table.span.start].rstrip())
    start = text.rfind("\n", 0, table.caption.start if table.caption else above) + 1
    bands = "".join(grid.words(row, 0) for row in range(grid.height) if grid.is_band(row))
    found = _CAPTION_UNIT.search(folded(text[start : table.span.start] + bands))
    return split_unit(found["unit"]) if found else ("", "")


def _time(grid: Grid, row: int, column: int, reviewed: int | None) -> tuple[MetricRole, int | None]:
    """Which time a cell speaks of, as its column says, else its row."""
    head = folded(grid.column_words(row, column))
    named = _year_in(head) or _year_of_row(grid, row, column)
    if _CHANGE.search(head):
        return MetricRole.CHANGE, named
    if _TARGET.search(head) and not _DONE.search(head):
        return MetricRole.TARGET, named
    if _PREVIOUS.search(head) and "结转" not in head:
        return MetricRole.PREVIOUS, named
    if _RUNNING.search(head):
        return MetricRole.CUMULATIVE, named
    if named is not None and reviewed is not None and named != reviewed:
        return (MetricRole.PREVIOUS if named < reviewed else MetricRole.TARGET), named
    return MetricRole.ACTUAL, named


def _year_in(words: str) -> int | None:
    years = _YEAR.findall(words)
    return int(years[-1]) if len(years) == 1 else None


def _year_of_row(grid: Grid, row: int, column: int) -> int | None:
    words = [grid.words(row, name) for name in grid.names_of(column)]
    return next((int(folded(text)[:4]) for text in words if is_year(text)), None)
