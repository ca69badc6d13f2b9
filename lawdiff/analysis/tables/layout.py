"""A table as rows and columns: which rows are heads, which columns name rows, where its values stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from lawdiff.analysis.tables.words import is_blank, is_unit, is_value, is_year, name_of, number
from lawdiff.model.span import Span
from lawdiff.model.table import Cell, CellKind, Table

_COUNTER = re.compile(r"序号|编号|行次|排名|排序|位次|名次|年份|年度|代码|.{0,4}电话|联系方式|邮编|页码|日期|时间")


class Layout:
    """A table over its text. Rows and columns count from 0; a cell that spreads covers all its places."""

    def __init__(self, text: str, table: Table) -> None:
        self.table = table
        self._text = text
        self.height = table.height
        self.width = table.width
        self.places: dict[tuple[int, int], Cell] = {
            (row, column): cell
            for cell in table.cells
            for row in range(cell.row, cell.row + cell.rows)
            for column in range(cell.column, cell.column + cell.columns)
        }
        self._said = {cell.span: cell.span.of(text).strip() for cell in table.cells}

    def words(self, row: int, column: int) -> str:
        """What the cell over a place says; "" where there is none."""
        cell = self.places.get((row, column))
        return self._said[cell.span] if cell else ""

    def row_span(self, row: int) -> Span:
        """From the first to the last cell that begins in a row."""
        spans = [cell.span for cell in self.table.cells if cell.row == row and cell.span]
        return Span(min(s.start for s in spans), max(s.end for s in spans)) if spans else self.table.span

    def _begins(self, row: int, column: int) -> bool:
        cell = self.places.get((row, column))
        return cell is not None and (cell.row, cell.column) == (row, column)

    def _numeric(self, row: int, column: int) -> bool:
        return self._begins(row, column) and is_value(self.words(row, column))

    @cached_property
    def _years(self) -> frozenset[int]:
        """Rows whose numbers are the years that head columns."""
        return frozenset(row for row in range(self.height) if self._heads_years(row))

    def _heads_years(self, row: int) -> bool:
        numbers = [c for c in range(self.width) if self._numeric(row, c)]
        if not numbers or not all(is_year(self.words(row, c)) for c in numbers):
            return False
        below = [c for c in numbers if any(self._numeric(r, c) for r in range(row + 1, self.height))]
        return len(below) == len(numbers) and (len(numbers) > 1 or 0 not in numbers)

    @cached_property
    def counters(self) -> frozenset[int]:
        """Columns that number the rows or name years: no values."""
        return frozenset(column for column in range(self.width) if self._counts(column))

    def _counts(self, column: int) -> bool:
        numbers = [self.words(r, column) for r in range(self.height) if self._numeric(r, column)]
        if not numbers:
            return False
        first = next(r for r in range(self.height) if self._numeric(r, column))
        if any(_COUNTER.fullmatch(name_of(self.words(r, column))) for r in range(first)):
            return True
        if column:
            return False
        if all(is_year(words) for words in numbers):
            return True
        named = any(self.words(r, 1) and not is_value(self.words(r, 1)) for r in range(self.height))
        return named and len(numbers) > 1 and numbers == [str(n + 1) for n in range(len(numbers))]

    def is_cell(self, row: int, column: int) -> bool:
        """Whether a number begins here that is a value."""
        return self._numeric(row, column) and column not in self.counters and row not in self._years

    @cached_property
    def body(self) -> tuple[int, ...]:
        """The rows that hold values."""
        return tuple(row for row in range(self.height) if any(self.is_cell(row, c) for c in range(self.width)))

    @cached_property
    def columns(self) -> tuple[int, ...]:
        """The columns that hold values."""
        return tuple(c for c in range(self.width) if any(self.is_cell(row, c) for row in self.body))

    @cached_property
    def heads(self) -> dict[int, tuple[int, ...]]:
        """The head rows over every row that has some; a table may hold several with heads of their own."""
        if not self.body:
            return dict.fromkeys(range(1, self.height), (0,))
        found: dict[int, tuple[int, ...]] = {}
        current: tuple[int, ...] = ()
        run: list[int] = []
        for row in range(self.height):
            if row not in self._rows_with_values:
                run.append(row)
                continue
            named = tuple(above for above in run if self._is_head(above))
            if not found or self._begins_anew(run):
                current = named or current
            elif named:
                found |= dict.fromkeys(run, current)
            found[row] = current
            run = []
        return found | dict.fromkeys((row for row in run if not self.is_band(row)), current)

    def _begins_anew(self, run: Sequence[int]) -> bool:
        """Whether rows without values, between others, are heads: under a band, or with the first corner again."""
        corner = self.words(min(self._corners, default=0), 0)
        return any(self.is_band(row) or (corner and self.words(row, 0) == corner) for row in run)

    @cached_property
    def _corners(self) -> tuple[int, ...]:
        """The rows above the first value, bands left out."""
        first = min(self.body, default=0)
        return tuple(row for row in range(first) if not self.is_band(row))

    @cached_property
    def _rows_with_values(self) -> frozenset[int]:
        return frozenset(self.body)

    def is_band(self, row: int) -> bool:
        """Whether one cell with words fills a row."""
        cell = self.places.get((row, 0))
        return cell is not None and bool(cell.span) and cell.columns == self.width > 1

    def _is_head(self, row: int) -> bool:
        """Names over columns with values; a band over the whole width or a row without values is none."""
        if self.is_band(row):
            return False
        return any(c in self.columns and self.words(row, c) and not self.blank(row, c) for c in range(self.width))

    @cached_property
    def head_rows(self) -> frozenset[int]:
        """All rows that head columns; the first one where nothing is a value."""
        if not self.body:
            return frozenset({0}) if self.height > 1 else frozenset()
        return frozenset(row for rows in self.heads.values() for row in rows)

    @cached_property
    def bands(self) -> dict[int, str]:
        """The band that every row stands under; "" where there is none."""
        found: dict[int, str] = {}
        current = ""
        for row in range(self.height):
            if self.is_band(row) and row not in self._rows_with_values:
                current = name_of(self.words(row, 0))
            found[row] = current
        return found

    def value(self, row: int, column: int) -> Decimal | None:
        """The number at a place; None where there is none."""
        return number(self.words(row, column)) if self.is_cell(row, column) else None

    def blank(self, row: int, column: int) -> bool:
        """Whether a place is left open."""
        return is_blank(self.words(row, column))

    @cached_property
    def name_columns(self) -> frozenset[int]:
        """The columns that name rows."""
        return frozenset(
            c
            for c in range(self.width)
            if c not in self.columns and (c not in self.counters or self._names_years(c)) and c not in self.unit_columns
        )

    def _names_years(self, column: int) -> bool:
        return any(is_year(self.words(row, column)) for row in self.body)

    @cached_property
    def unit_columns(self) -> frozenset[int]:
        """The columns that say in what the rows are counted."""
        return frozenset(c for c in range(self.width) if c not in self.columns and self._tells_units(c))

    def _tells_units(self, column: int) -> bool:
        said = [self.words(row, column) for row in self.body if self.words(row, column)]
        return bool(said) and all(is_unit(words) for words in said)

    def names_of(self, column: int) -> tuple[int, ...]:
        """The columns that name the rows of a column: the nearest ones left of it; the first where all is words."""
        if not self.body:
            return (0,) if column else ()
        found: list[int] = []
        for c in range(column - 1, -1, -1):
            if c in self.name_columns:
                found.append(c)
            elif found and c in self.columns:
                break
        return tuple(reversed(found))

    def values(self) -> Iterator[tuple[int, int, Cell]]:
        """Every cell with a value, in reading order."""
        for cell in self.table.cells:
            if self.is_cell(cell.row, cell.column):
                yield cell.row, cell.column, cell

    def kind(self, cell: Cell) -> CellKind:
        """What a cell is for."""
        if self.is_cell(cell.row, cell.column):
            return CellKind.VALUE
        if cell.row in self.head_rows or (self.is_band(cell.row) and cell.row not in self._rows_with_values):
            return CellKind.HEAD
        names = cell.column in self.name_columns if self.body else cell.column == 0
        right = max(self.columns, default=self.width)
        if (names and cell.column < right) or cell.column in self.counters | self.unit_columns:
            return CellKind.NAME
        return CellKind.TEXT
