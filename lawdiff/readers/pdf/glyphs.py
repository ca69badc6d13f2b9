"""The characters of a page and where they stand, turned upright."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

# Text that leans more than this (radians) is no line of the page but a stamp or a watermark.
_MAX_LEAN = 0.09
_QUARTER = math.pi / 2
# A glyph whose font does not say which character it is: PDFium gives its number in the font, or one of private use.
UNKNOWN = "\ufffd"
_PRIVATE = range(0xE000, 0xF900)


class Glyph(Struct, frozen=True):
    """A character: its advance from `left` to `right`, its baseline, growing downwards, and its size, in points."""

    char: str
    left: float
    right: float
    base: float
    size: float


class Turn(Struct, frozen=True):
    """A turn of the page by quarters, so that most of its text stands upright; downwards is positive afterwards."""

    quarters: int

    def point(self, x: float, y: float) -> tuple[float, float]:
        return ((x, -y), (y, x), (-x, y), (-y, -x))[self.quarters]

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Left, top, right, bottom."""
        (ax, ay), (bx, by) = self.point(x0, y0), self.point(x1, y1)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)


class Sheet(Struct, frozen=True):
    """A page as it lies on the table: its glyphs, upright, and its box (left, top, right, bottom)."""

    glyphs: tuple[Glyph, ...]
    box: tuple[float, float, float, float]
    turn: Turn


def sheet(page: PdfPage) -> Sheet:
    """The glyphs of a page, without those that lean or stand outside of it."""
    raw = list(_raw_glyphs(page))
    turn = Turn(_upright(raw))
    box = turn.box(*page.get_bbox())
    upright = (_turned(one, turn) for one in raw if one.quarter == turn.quarters)
    return Sheet(tuple(glyph for glyph in upright if _inside(glyph, box)), box, turn)


class _RawGlyph(Struct, frozen=True):
    char: str
    origin: tuple[float, float]
    box: tuple[float, float, float, float]
    size: float
    quarter: int | None


def _raw_glyphs(page: PdfPage) -> Iterator[_RawGlyph]:
    from pypdfium2 import raw as pdfium

    text = page.get_textpage()
    handle = text.raw
    matrix, box = pdfium.FS_MATRIX(), pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    into_matrix, into_box, into_x, into_y = (ctypes.byref(one) for one in (matrix, box, x, y))
    for n in range(text.count_chars()):
        code = pdfium.FPDFText_GetUnicode(handle, n)
        if pdfium.FPDFText_HasUnicodeMapError(handle, n) == 1 or code in _PRIVATE:
            code = ord(UNKNOWN)
        if code < 32 or pdfium.FPDFText_IsGenerated(handle, n) == 1 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            continue
        pdfium.FPDFText_GetMatrix(handle, n, into_matrix)
        pdfium.FPDFText_GetLooseCharBox(handle, n, into_box)
        pdfium.FPDFText_GetCharOrigin(handle, n, into_x, into_y)
        size = _size(pdfium.FPDFText_GetFontSize(handle, n), matrix.a, matrix.b, matrix.c, matrix.d)
        place = (box.left, box.bottom, box.right, box.top)
        yield _RawGlyph(chr(code), (x.value, y.value), place, size, _quarter(matrix.a, matrix.b))
    text.close()


def _size(nominal: float, a: float, b: float, c: float, d: float) -> float:
    width = math.hypot(a, b)
    return abs(nominal * (a * d - b * c)) / width if width else abs(nominal)


def _quarter(a: float, b: float) -> int | None:
    angle = math.atan2(b, a)
    turns = round(angle / _QUARTER)
    return turns % 4 if abs(angle - turns * _QUARTER) <= _MAX_LEAN else None


def _upright(glyphs: list[_RawGlyph]) -> int:
    votes = Counter(glyph.quarter for glyph in glyphs if glyph.quarter is not None)
    return max(votes, key=lambda quarter: (votes[quarter], -quarter), default=0)


def _turned(raw: _RawGlyph, turn: Turn) -> Glyph:
    left, _, right, _ = turn.box(*raw.box)
    return Glyph(raw.char, left, right, turn.point(*raw.origin)[1], raw.size)


def _inside(glyph: Glyph, box: tuple[float, float, float, float]) -> bool:
    middle = (glyph.left + glyph.right) / 2
    return glyph.size > 0 and box[0] <= middle <= box[2] and box[1] <= glyph.base <= box[3]
