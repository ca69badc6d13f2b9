"""A table over two years."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from lawdiff.model.table import Cell


class Fate(StrEnum):
    """What became of a table, or of a cell."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


class LinePair(Struct, frozen=True):
    """A row or a column over two years: its place in either table, None where it is not there; `label` its heads."""

    label: str
    old: int | None
    new: int | None


class CellPair(Struct, frozen=True):
    """A cell over two years, at its place in the rows and columns of the pair of tables.

    `rows` and `columns` say how far it spreads there. `delta` is the difference of two numbers, `percent` its share of
    the old one; both None where one of them is no number.
    """

    label: str
    row: int
    column: int
    rows: int
    columns: int
    old: Cell | None
    new: Cell | None
    fate: Fate
    delta: Decimal | None = None
    percent: Decimal | None = None


class TablePair(Struct, frozen=True):
    """A table of the old report and its counterpart, by index; None where there is none.

    `rows` and `columns` hold every row and column of either side once, in the order of the new table, those that are
    gone behind the one they stood behind. Every cell of either side is in exactly one of `cells`.
    """

    old: int | None
    new: int | None
    similarity: float
    rows: tuple[LinePair, ...]
    columns: tuple[LinePair, ...]
    cells: tuple[CellPair, ...]

    @property
    def fate(self) -> Fate:
        """Changed where a cell is."""
        if self.old is None or self.new is None:
            return Fate.ADDED if self.old is None else Fate.REMOVED
        return Fate.SAME if all(cell.fate is Fate.SAME for cell in self.cells) else Fate.CHANGED
