"""Tables of two years as one grid each, as the page draws them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import Message
from lawdiff.model.table import CellKind
from lawdiff.model.table_pair import CellPair, Fate, TablePair
from lawdiff.report.table_changes import FATE, TableChange, cell_change, table_change, words_of
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue

_HEADS = (CellKind.HEAD, CellKind.NAME)


class GridCell(Struct, frozen=True):
    """A cell of the grid: what it said and says, how far it spreads, the difference; `kind` is its style."""

    old: str
    new: str
    kind: str
    head: bool
    number: bool
    rows: int
    columns: int
    delta: str
    rate: str


class GridRow(Struct, frozen=True):
    """A row of the grid; `kind`: same, added or removed."""

    kind: str
    cells: tuple[GridCell, ...]


class TableGrid(Struct, frozen=True):
    """A table over two years: what is said of it, and its rows."""

    change: TableChange
    word: Message
    rows: tuple[GridRow, ...]


def table_grids(comparison: Comparison, catalogue: Catalogue) -> Iterator[TableGrid]:
    """The tables that changed, came or went."""
    for pair in comparison.tables:
        if pair.fate is not Fate.SAME:
            change = table_change(comparison, pair, catalogue)
            yield TableGrid(change, FATE[pair.fate], tuple(_rows(comparison, pair)))


def _rows(comparison: Comparison, pair: TablePair) -> Iterator[GridRow]:
    """The rows with the cells that begin in them; what a wider cell covers is left out, and gaps are filled."""
    taken: set[tuple[int, int]] = set()
    by_place = {(cell.row, cell.column): cell for cell in pair.cells}
    for n, line in enumerate(pair.rows):
        kind = "added" if line.old is None else "removed" if line.new is None else "same"
        cells = []
        for column in range(len(pair.columns)):
            if (n, column) in taken:
                continue
            cell = by_place.get((n, column))
            rows, columns = _reach(cell, n, column, taken, len(pair.columns))
            taken |= {(n + down, column + across) for down in range(rows) for across in range(columns)}
            cells.append(_cell(comparison, cell, rows, columns))
        yield GridRow(kind, tuple(cells))


def _reach(cell: CellPair | None, row: int, column: int, taken: set[tuple[int, int]], width: int) -> tuple[int, int]:
    """How far a cell may spread before it meets another."""
    if cell is None:
        return 1, 1
    columns = 1
    while columns < cell.columns and column + columns < width and (row, column + columns) not in taken:
        columns += 1
    return cell.rows, columns


def _cell(comparison: Comparison, pair: CellPair | None, rows: int, columns: int) -> GridCell:
    if pair is None:
        return GridCell("", "", "same", False, False, rows, columns, "", "")
    change = cell_change(comparison, pair)
    shown = pair.new or pair.old
    kind = shown.kind if shown else CellKind.TEXT
    old = clean(words_of(comparison.old, pair.old))
    new = clean(words_of(comparison.new, pair.new))
    number = kind is CellKind.VALUE
    return GridCell(old, new, str(pair.fate), kind in _HEADS, number, rows, columns, change.delta, change.rate)
