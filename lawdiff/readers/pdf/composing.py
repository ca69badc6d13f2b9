"""Pages become the raw text: a block a line, pages apart by a form feed, tables where they stand."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from lawdiff.model.message import Message
from lawdiff.model.span import Span
from lawdiff.model.table import Cell, Table
from lawdiff.readers.pdf.cells import Filled

PAGE_BREAK = "\n\f\n"


class Block(Struct, frozen=True):
    """A paragraph, or a table (`table`); `continued` says that it goes on with the last one of the pages before."""

    text: str = ""
    table: Filled | None = None
    continued: bool = False


class Composed(Struct, frozen=True):
    """The raw text; `breaks` are the page breaks inside of paragraphs."""

    raw: str
    tables: tuple[Table, ...]
    page_starts: tuple[int, ...]
    breaks: tuple[Span, ...]
    notes: tuple[Message, ...] = ()


def composed(pages: Sequence[Sequence[Block]]) -> Composed:
    """The text of the pages, with the tables and the page breaks in it."""
    writer = _Writer()
    for n, blocks in enumerate(pages):
        if n:
            writer.turn()
        for block in blocks:
            writer.block(block)
    return Composed(writer.text() + "\n", tuple(writer.tables), tuple(writer.starts), tuple(writer.breaks))


class _Writer:
    """Puts pieces one after the other and knows how far it is."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._at = 0
        self._fresh = True
        self.tables: list[Table] = []
        self.starts = [0]
        self.breaks: list[Span] = []

    def text(self) -> str:
        return "".join(self._pieces)

    def turn(self) -> None:
        self._put(PAGE_BREAK)
        self._fresh = True
        self.starts.append(self._at)

    def block(self, block: Block) -> None:
        if block.continued and self._fresh and block.table is None:
            self.breaks.append(Span(self._at - len(PAGE_BREAK), self._at))
        above = self._line()
        if block.table is None:
            self._put(block.text)
        elif block.continued:
            last, more = self.tables[-1], self._table(block.table, None)
            self.tables[-1] = replace(last, span=last.span.cover(more.span), cells=last.cells + more.cells)
        else:
            self.tables.append(self._table(block.table, above))

    def _line(self) -> Span | None:
        """Begins a line; the span of the one above, None at the top of a page."""
        if self._fresh:
            self._fresh = False
            return None
        above = Span(self._at - len(self._pieces[-1]), self._at)
        self._put("\n")
        return above

    def _table(self, filled: Filled, caption: Span | None) -> Table:
        start, cells = self._at, []
        row = -1
        for box, text in zip(filled.grid.boxes, filled.texts, strict=True):
            if row >= 0:
                self._put("\n" if box.row > row else "\t")
            row = box.row
            cells.append(Cell(Span(self._at, self._at + len(text)), box.row, box.column, box.rows, box.columns))
            self._put(text)
        return Table(Span(start, self._at), tuple(cells), caption)

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._at += len(text)
