"""What a redline aligns: paragraphs and whole tables of a story, with the rows of a table inside."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from lawdiff.model.span import Span
from lawdiff.readers.word.names import local
from lawdiff.readers.word.story import Block, Story


class Unit(Struct, frozen=True, eq=False):
    """A w:p, or a w:tbl with its `rows`, and its text with all line ends."""

    span: Span
    text: str
    element: etree._Element
    rows: tuple[Block, ...] = ()

    @property
    def words(self) -> Span:
        """Without the last line end."""
        return Span(self.span.start, self.span.end - 1)


def units(story: Story) -> tuple[Unit, ...]:
    """The units tile the source text."""
    return tuple(_units(story))


def _units(story: Story) -> Iterator[Unit]:
    rows: list[Block] = []
    for block in (*story.blocks, None):
        table = _table(block)
        if rows and table is not _table(rows[0]):
            span = rows[0].span.cover(rows[-1].span)
            above = _table(rows[0])
            assert above is not None
            yield Unit(span, span.of(story.text), above, tuple(rows))
            rows = []
        if block is not None and table is not None:
            rows.append(block)
        elif block is not None:
            yield Unit(block.span, block.span.of(story.text), block.element)


def _table(block: Block | None) -> etree._Element | None:
    if block is None or local(block.element) != "tr":
        return None
    return next(above for above in block.element.iterancestors() if local(above) == "tbl")


def block_of(unit: Unit) -> Block:
    """A paragraph as a block."""
    return Block(unit.span, unit.element)


def words_of(block: Block) -> Span:
    """A block without its line end; cells have none. Not for files with tracked changes, where an end may be gone."""
    return block.span if local(block.element) == "tc" else Span(block.span.start, block.span.end - 1)


def host_of(element: etree._Element) -> etree._Element | None:
    """The paragraph that the text box around an element hangs on; None outside of text boxes."""
    box = next((above for above in element.iterancestors() if local(above) == "txbxContent"), None)
    return None if box is None else next(above for above in box.iterancestors() if local(above) == "p")
