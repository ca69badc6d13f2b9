"""What the overview page of a corpus shows, as plain values."""

from __future__ import annotations

from msgspec import Struct

from lawdiff.model.overview import Cell, Jump, Line, Overview

# Shades of novelty; a tenth each.
SHADES = 10


class Square(Struct, frozen=True):
    """A year of a body; `cell` is None where there is no report, `first` where there was none before; `shade` is the
    tenth of novelty."""

    year: int
    first: bool
    cell: Cell | None
    shade: int | None


class Row(Struct, frozen=True):
    """A line of the grid."""

    body: str
    genre: str
    squares: tuple[Square, ...]


class Page(Struct, frozen=True):
    """Everything on the page; `genres`: whether there are several, so that the grid must name them."""

    overview: Overview
    rows: tuple[Row, ...]
    genres: bool
    jumps: tuple[Jump, ...]


def page(overview: Overview) -> Page:
    """The content of the page."""
    rows = tuple(_row(line, overview.years) for line in overview.lines)
    return Page(overview, rows, len({row.genre for row in rows}) > 1, overview.jumps)


def _row(line: Line, years: tuple[int, ...]) -> Row:
    cells = {cell.year: cell for cell in line.cells}
    first = min(cells, default=None)
    return Row(line.body, line.genre or "", tuple(_square(year, year == first, cells.get(year)) for year in years))


def _square(year: int, first: bool, cell: Cell | None) -> Square:
    novelty = cell.novelty if cell else None
    return Square(year, first, cell, None if novelty is None else min(SHADES - 1, int(novelty * SHADES)))
