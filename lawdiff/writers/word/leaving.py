"""Paragraphs and tables of the old file, to stand as deleted in the new one: their words and look, nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from copy import deepcopy

from lxml import etree

from lawdiff.model.span import Span
from lawdiff.readers.word.names import child, local
from lawdiff.readers.word.story import Piece, Story
from lawdiff.writers.word.making import Maker, look_of, looked, marked, paragraph_properties, properties_of, unnumbered
from lawdiff.writers.word.units import Unit


def is_number(piece: Piece) -> bool:
    """Whether Word counts it: the number before an item of a list."""
    return piece.run is None and piece.paragraph is not None and piece.text != "\n"


class Leaving:
    """Makes the deleted stretches of one redline of the `old` story, whose tree is used up by it.

    `counted`: both files number their lists alike, so that a deleted item keeps its automatic number.
    """

    def __init__(self, old: Story, make: Maker, counted: bool) -> None:
        self._old = old
        self._make = make
        self._counted = counted
        self._pieces: dict[etree._Element, list[Piece]] = defaultdict(list)
        for piece in old.pieces:
            if piece.paragraph is not None:
                self._pieces[piece.paragraph].append(piece)

    def words(self, span: Span) -> list[etree._Element]:
        """A w:del with the words of a span, each in its old look; nothing where there are none."""
        inside = ((piece, inner.of(piece.text)) for piece, inner in self._old.within(span))
        return self._deleted(inside)

    def last(self, unit: Unit, before: etree._Element) -> etree._Element:
        """A deleted paragraph that keeps its end, for that of the paragraph `before`, whose look it takes over."""
        made = self._paragraph(unit.element)
        was = look_of(made)
        if (own := child(made, "pPr")) is not None:
            made.remove(own)
        paragraph_properties(self._make, made).extend(look_of(before))
        looked(self._make, made, was)
        return made

    def unit(self, unit: Unit) -> etree._Element:
        """A deleted paragraph with its end, or a deleted table."""
        if not unit.rows:
            made = self._paragraph(unit.element)
            marked(self._make, made, "del")
            return made
        made = self._make.element("tbl")
        made.extend(deepcopy(inner) for inner in unit.element if local(inner) in ("tblPr", "tblGrid"))
        made.extend(self.row(row.element) for row in unit.rows)
        return made

    def row(self, row: etree._Element) -> etree._Element:
        """A deleted row, taken out of the old file."""
        for paragraph in [inner for inner in row.iter(etree.Element) if local(inner) == "p"]:
            above = paragraph.getparent()
            if above is not None:
                above.replace(paragraph, self._paragraph(paragraph))
        marked_row(self._make, row, "del")
        return row

    def _paragraph(self, old: etree._Element) -> etree._Element:
        made = self._make.element("p")
        if look := look_of(old):
            made.append(self._make.element("pPr", *look))
        pieces = self._pieces[old]
        if any(map(is_number, pieces)) and not self._counted:
            unnumbered(self._make, made)
        made.extend(self._deleted((p, p.text) for p in pieces if not (self._counted and is_number(p))))
        return made

    def _deleted(self, pieces: Iterable[tuple[Piece, str]]) -> list[etree._Element]:
        runs = list(self._runs(pieces))
        return [self._make.revision("del", *runs)] if runs else []

    def _runs(self, pieces: Iterable[tuple[Piece, str]]) -> Iterator[etree._Element]:
        for piece, text in pieces:
            if piece.run is not None or is_number(piece) or piece.paragraph is None:
                yield self._make.run(text, properties_of(piece.run), gone=True)


def marked_row(make: Maker, row: etree._Element, kind: str) -> None:
    """Say that a row of a table is inserted (`ins`) or deleted (`del`)."""
    properties = child(row, "trPr")
    if properties is None:
        properties = make.element("trPr")
        row.insert(1 if child(row, "tblPrEx") is not None else 0, properties)
    properties.append(make.revision(kind))
