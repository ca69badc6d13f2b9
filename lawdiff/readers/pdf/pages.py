"""From what stands on the pages to their blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from lawdiff.model.message import Message, say
from lawdiff.readers.limits import too_large
from lawdiff.readers.pdf.cells import Filled, fill
from lawdiff.readers.pdf.columns import unfolded
from lawdiff.readers.pdf.composing import Block
from lawdiff.readers.pdf.furniture import Leaf, furniture
from lawdiff.readers.pdf.glyphs import UNKNOWN, Glyph, sheet
from lawdiff.readers.pdf.grid import grids
from lawdiff.readers.pdf.lines import Line, lines_of
from lawdiff.readers.pdf.opening import without_characters
from lawdiff.readers.pdf.paragraphs import Setting, continues, joined, paragraphs, setting
from lawdiff.readers.pdf.rules import rules

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

    from lawdiff.readers.limits import Limits


# Where more of the glyphs than this are unknown, no word is left to read; some are bullets and ornaments.
MAX_UNKNOWN = 0.3


class Page(Struct, frozen=True):
    """What stands on a page: tables, and the glyphs outside of them; `picture` of a page without text."""

    tables: tuple[Filled, ...]
    glyphs: tuple[Glyph, ...]
    top: float
    bottom: float
    picture: bool = False


def pages_of(document: PdfDocument, path: str, limits: Limits) -> list[Page]:
    """All pages; raises UnreadableFile where they are beyond a limit, or their characters are not known."""
    found: list[Page] = []
    characters = cells = unknown = 0
    for number in range(len(document)):
        page = document[number]
        seen = sheet(page)
        characters += len(seen.glyphs)
        unknown += sum(glyph.char == UNKNOWN for glyph in seen.glyphs)
        if characters > limits.characters:
            raise too_large(path, "characters", limits.characters)
        tables, rest = fill(grids(rules(page, seen.turn), limits.cells), seen.glyphs)
        cells += sum(len(table.texts) for table in tables)
        if cells > limits.cells:
            raise too_large(path, "cells", limits.cells)
        found.append(Page(tuple(tables), tuple(rest), seen.box[1], seen.box[3], not seen.glyphs and _is_picture(page)))
    if unknown > MAX_UNKNOWN * characters:
        raise without_characters(path)
    return found


def _is_picture(page: PdfPage) -> bool:
    from pypdfium2 import raw as pdfium

    return any(page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,)))


def notes_of(pages: Sequence[Page]) -> tuple[Message, ...]:
    """What was not read."""
    pictures = [str(n) for n, page in enumerate(pages, 1) if page.picture]
    if not pictures:
        return ()
    return (say("第{pages}页是图片，没有可读的文字", pages="、".join(pictures)),)


def blocks_of(pages: Sequence[Page]) -> list[list[Block]]:
    """The blocks of every page in reading order."""
    lines = [lines_of(page.glyphs) for page in pages]
    gone = furniture([Leaf(tuple(own), page.top, page.bottom) for own, page in zip(lines, pages, strict=True)])
    kept = [[line for n, line in enumerate(own) if n not in out] for own, out in zip(lines, gone, strict=True)]
    kept = [own if page.tables else unfolded(own) for own, page in zip(kept, pages, strict=True)]
    whole = setting(kept)
    found: list[list[Block]] = []
    last: Line | None = None
    for page, own in zip(pages, kept, strict=True):
        blocks = []
        for item in _in_order(page, own, whole):
            if isinstance(item, Filled):
                blocks.append(Block(table=item))
                last = None
            else:
                cut = not blocks and last is not None and continues(last, item[0], whole, whole.left)
                blocks.append(Block(joined(item), continued=cut))
                last = item[-1]
        found.append(blocks)
    return found


def _in_order(page: Page, lines: Sequence[Line], whole: Setting) -> Iterator[list[Line] | Filled]:
    """Paragraphs and tables from top to bottom."""
    rest = list(lines)
    for table in page.tables:
        above = [line for line in rest if line.base <= table.grid.bottom]
        yield from paragraphs(above, whole)
        yield table
        rest = rest[len(above) :]
    yield from paragraphs(rest, whole)
