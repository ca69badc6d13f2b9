"""Tables: blocks of a document beside its paragraphs."""

from __future__ import annotations

from msgspec import Struct

from lawdiff.model.span import Span


class Cell(Struct, frozen=True):
    """A cell; `row` and `column` count from 0, `rows` and `columns` say how far it spreads."""

    span: Span
    row: int
    column: int
    rows: int = 1
    columns: int = 1


class Table(Struct, frozen=True):
    """Cells in reading order; `caption` is the line above, where there is one; `heads` counts the head rows.

    Spans are in the text of what holds the table: of `Source.raw`, or of `Document.text`. A cell that spreads stands
    once, at its first row and column; an empty cell has an empty span.
    """

    span: Span
    cells: tuple[Cell, ...]
    caption: Span | None = None
    heads: int = 1
