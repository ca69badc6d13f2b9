"""What a Word file says, piece by piece, each with the element it stands in.

The reader makes the source text of these pieces, the writer finds its way back by them: both go by one walk, so a
place in the text is a place in the file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from lxml import etree
from msgspec import Struct

from lawdiff.model.span import Span
from lawdiff.model.table import Table
from lawdiff.readers.word.names import local


class Piece(Struct, frozen=True, eq=False):
    """Some characters of the source text, from `start` on.

    `element` is what stands for them in a run: a w:t or w:delText that holds them character by character, or a sign
    (w:br, w:tab, w:sym); None of what no run holds: numbers of lists, and what stands between cells and paragraphs.
    `paragraph` is their w:p, None between blocks.
    """

    start: int
    text: str
    element: etree._Element | None = None
    paragraph: etree._Element | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))

    @property
    def node(self) -> etree._Element | None:
        """The element where it holds the characters themselves, else None."""
        return self.element if self.element is not None and local(self.element) in ("t", "delText") else None

    @property
    def run(self) -> etree._Element | None:
        """The w:r around the element."""
        return None if self.element is None else self.element.getparent()


class Block(Struct, frozen=True, eq=False):
    """A paragraph (w:p) or a row of a table (w:tr) with its place in the source text, line end included.

    Of a row, the `cells` (w:tc) that are read, without the tabs between them.
    """

    span: Span
    element: etree._Element
    cells: tuple[Block, ...] = ()


class Story(Struct, frozen=True, eq=False, dict=True):
    """The pieces of a file in reading order; they tile the source text.

    So do the `blocks`. `tables` are in code points of the source text, `paragraphs` the offsets where paragraphs begin;
    `footnotes` and `revisions` count what was left out of the text, or read as made.
    """

    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    paragraphs: tuple[int, ...]
    footnotes: int
    revisions: int

    @cached_property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    def within(self, span: Span) -> Iterator[tuple[Piece, Span]]:
        """The pieces that a span touches, each with the part of its own characters, counted from its beginning."""
        at = max(bisect_right(self._starts, span.start) - 1, 0)
        while at < len(self.pieces) and self.pieces[at].start < span.end:
            piece = self.pieces[at]
            inner = Span(max(span.start - piece.start, 0), min(span.end - piece.start, len(piece.text)))
            if inner.start < inner.end:
                yield piece, inner
            at += 1
