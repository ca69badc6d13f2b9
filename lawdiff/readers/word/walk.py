"""A Word document from its first paragraph to its last: the one walk that reading and writing share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from lawdiff.model.han import HAN
from lawdiff.model.span import Span
from lawdiff.model.table import Cell, Table
from lawdiff.readers.word.names import attribute, child, children, count_of, is_on, local, value
from lawdiff.readers.word.numbering import Numbering
from lawdiff.readers.word.runs import ACCEPTED, Paragraph
from lawdiff.readers.word.story import Block, Piece, Story

_TRANSPARENT = frozenset(["sdt", "sdtContent", "customXml", "ins", "moveTo", "del", "moveFrom"])
_CONTENTS = ("toc ", "目录")
_WIDE = re.compile(rf"{HAN}|[\u3000-\u303f\uff00-\uff60]")


def walk(
    body: etree._Element,
    numbering: etree._Element | None = None,
    styles: etree._Element | None = None,
    revisions: str = ACCEPTED,
) -> Story:
    """The story of a w:body; `revisions` is accepted (changes made) or original (changes not made)."""
    walker = _Walker(Numbering(numbering, styles), styles, revisions)
    walker.blocks(body)
    return walker.story()


class _Walker:
    def __init__(self, numbering: Numbering, styles: etree._Element | None, revisions: str) -> None:
        self._numbering = numbering
        self._revisions = revisions
        found = list(children(styles, "style"))
        names = {attribute(style, "styleId") or "": (value(style, "name") or "").lower() for style in found}
        self._contents = frozenset(key for key, name in names.items() if name.startswith(_CONTENTS))
        self._hidden = frozenset(attribute(s, "styleId") or "" for s in found if is_on(child(s, "rPr"), "vanish"))
        self._pieces: list[Piece] = []
        self._blocks: list[Block] = []
        self._tables: list[Table] = []
        self._paragraphs: list[int] = []
        self._at = self._notes = self._changes = 0
        self._joins = False
        self._boxes: list[etree._Element] = []

    def story(self) -> Story:
        return Story(
            tuple(self._pieces),
            tuple(self._blocks),
            tuple(self._tables),
            tuple(self._paragraphs),
            self._notes,
            self._changes,
        )

    def blocks(self, parent: etree._Element) -> None:
        """Paragraphs and tables, a line or some lines each."""
        for element in parent:
            name = local(element)
            if name == "p":
                self._paragraph(element)
            elif name == "tbl":
                self._table(element)
            elif name in _TRANSPARENT and not _is_contents(element):
                self.blocks(element)

    def _paragraph(self, element: etree._Element) -> None:
        properties = child(element, "pPr")
        if value(properties, "pStyle") in self._contents:
            return
        if not self._joins:
            self._paragraphs.append(self._at)
        start = self._at
        self._boxes += self._words(element, self._numbered(element))
        gone = self._mark_is_gone(properties)
        self._joins = gone and _next_paragraph(element) is not None
        if gone and not self._joins and self._paragraphs[-1] == self._at and not self._boxes:
            self._paragraphs.pop()  # nothing is left of it
            return
        if not self._joins:
            self._add("\n", paragraph=element)
        self._blocks.append(Block(Span(start, self._at), element))
        if not self._joins:  # boxes stand behind the whole line
            boxes, self._boxes = self._boxes, []
            for box in boxes:
                self.blocks(box)

    def _words(self, element: etree._Element, properties: etree._Element | None) -> list[etree._Element]:
        """The words of a paragraph become pieces; its text boxes are given back."""
        read = Paragraph(element, self._revisions, self._hidden)
        self._notes += read.notes
        self._changes += read.revisions
        if label := self._numbering.label(properties):
            self._add(label, paragraph=element)
        for words in read.words:
            self._add(words.text, words.element, element)
        return read.boxes

    def _numbered(self, element: etree._Element) -> etree._Element | None:
        """The properties a line takes its number from: of joined paragraphs those of the last."""
        if self._joins:
            return None
        last: etree._Element | None = element
        while last is not None and self._mark_is_gone(child(last, "pPr")):
            last = _next_paragraph(last)
        return child(last, "pPr")

    def _mark_is_gone(self, properties: etree._Element | None) -> bool:
        """Whether the end of a paragraph is itself deleted (or, read as it was, not yet inserted)."""
        mark = child(properties, "rPr")
        gone = ("del", "moveFrom") if self._revisions == ACCEPTED else ("ins", "moveTo")
        return any(child(mark, name) is not None for name in gone)

    def _add(self, text: str, inner: etree._Element | None = None, paragraph: etree._Element | None = None) -> None:
        if text:
            self._pieces.append(Piece(self._at, text, inner, paragraph))
            self._at += len(text)

    def _table(self, element: etree._Element) -> None:
        start, cells, rows = self._at, list[Cell](), 0
        open_: dict[int, int] = {}
        for row in _rows(element):
            if self._is_gone(row):
                continue
            self._row(row, rows, cells, open_)
            rows += 1
        if rows:
            heads = sum(1 for row in _rows(element) if is_on(child(row, "trPr"), "tblHeader"))
            self._tables.append(Table(Span(start, self._at - 1), tuple(cells), heads=min(max(heads, 1), rows)))

    def _row(self, row: etree._Element, number: int, cells: list[Cell], open_: dict[int, int]) -> None:
        """One line; `open_` holds, by column, which cell of `cells` still grows downwards there."""
        column = count_of(value(row, "trPr", "gridBefore"))
        start, inner = self._at, list[Block]()
        for cell in _cells(row):
            properties = child(cell, "tcPr")
            width = max(count_of(value(properties, "gridSpan")), 1)
            merge = child(properties, "vMerge")
            grown = open_.get(column)
            if merge is not None and attribute(merge, "val") != "restart" and grown is not None:
                cells[grown] = _taller(cells[grown])
            else:
                if inner:
                    self._add("\t")
                open_.pop(column, None)
                if merge is not None:
                    open_[column] = len(cells)
                begun = self._at
                cells.append(Cell(self._cell(cell), number, column, 1, width))
                inner.append(Block(Span(begun, self._at), cell))
            column += width
        self._add("\n")
        self._blocks.append(Block(Span(start, self._at), row, tuple(inner)))

    def _cell(self, cell: etree._Element) -> Span:
        """The words of a cell in one line, and the place of all but the white space around them."""
        start = self._at
        begun = len(self._pieces)
        waiting = list(_inner_paragraphs(cell))
        while waiting:
            paragraph = waiting.pop(0)
            self._paragraphs.append(self._at)
            before = self._at
            if before > start and (gap := self._gap()):
                self._add(gap)
            boxes = self._words(paragraph, child(paragraph, "pPr"))
            waiting[:0] = [inner for box in boxes for inner in _inner_paragraphs(box)]
        for n in range(begun, len(self._pieces)):
            piece = self._pieces[n]
            if "\n" in piece.text:
                self._pieces[n] = Piece(piece.start, piece.text.replace("\n", " "), piece.element, piece.paragraph)
        text = "".join(piece.text for piece in self._pieces[begun:])
        lead = len(text) - len(text.lstrip())
        return Span(start + lead, start + max(len(text.rstrip()), lead))

    def _gap(self) -> str:
        """What stands between two paragraphs of a cell: nothing in Chinese, else a space."""
        return "" if _WIDE.match(self._pieces[-1].text[-1:]) else " "

    def _is_gone(self, row: etree._Element) -> bool:
        gone = "del" if self._revisions == ACCEPTED else "ins"
        return child(row, "trPr", gone) is not None


def _next_paragraph(element: etree._Element) -> etree._Element | None:
    """What a paragraph becomes one with where its mark is gone: never with a table."""
    after = element.getnext()
    return after if after is not None and local(after) == "p" else None


def _taller(cell: Cell) -> Cell:
    return Cell(cell.span, cell.row, cell.column, cell.rows + 1, cell.columns)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    return _through(table, "tr")


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return _through(row, "tc")


def _through(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """The children of a name, also those inside of content controls."""
    for inner in element:
        if local(inner) == name:
            yield inner
        elif local(inner) in _TRANSPARENT:
            yield from _through(inner, name)


def _inner_paragraphs(cell: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of a cell, also those of a table in it."""
    for element in cell:
        name = local(element)
        if name == "p":
            yield element
        elif name == "tbl":
            for row in _rows(element):
                for inner in _cells(row):
                    yield from _inner_paragraphs(inner)
        elif name in _TRANSPARENT:
            yield from _inner_paragraphs(element)


def _is_contents(element: etree._Element) -> bool:
    """A table of contents repeats headings, and is none of them."""
    gallery = value(element, "sdtPr", "docPartObj", "docPartGallery") or ""
    return gallery.lower().startswith("table of contents")
