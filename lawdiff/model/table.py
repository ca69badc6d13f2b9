"""Tables: blocks of a document beside its paragraphs."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from lawdiff.model.span import Span


class CellKind(StrEnum):
    """What a cell is for: it heads columns, names its row, holds a number, or says something in words."""

    HEAD = "head"
    NAME = "name"
    VALUE = "value"
    TEXT = "text"


class Cell(Struct, frozen=True):
    """A cell; `row` and `column` count from 0, `rows` and `columns` say how far it spreads.

    What it is for, and its `label` from row and column heads (`予以公开 / 自然人`, "" for heads and names), is known
    in a document's tables only.
    """

    span: Span
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    kind: CellKind = CellKind.TEXT
    label: str = ""


class Table(Struct, frozen=True):
    """Cells in reading order; `caption` is the line above, where there is one; `heads` counts the head rows.

    Spans are in the text of what holds the table: of `Source.raw`, or of `Document.text`. A cell that spreads stands
    once, at its first row and column; an empty cell has an empty span. `cuts` are the rows before which a page ends.
    `lined` says that its file marks no table: its rows are lines of text.
    """

    span: Span
    cells: tuple[Cell, ...]
    caption: Span | None = None
    heads: int = 1
    cuts: tuple[int, ...] = ()
    lined: bool = False

    @property
    def height(self) -> int:
        """Its rows."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    @property
    def width(self) -> int:
        """Its columns."""
        return max((cell.column + cell.columns for cell in self.cells), default=0)
