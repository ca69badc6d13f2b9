"""The straight strokes of a page: what tables are ruled with."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from lawdiff.readers.pdf.glyphs import Turn

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

# A filled box no thicker than this (points) is a stroke; a stroke that slants more than the slack is none.
_MAX_THICKNESS, _SLACK = 3.5, 1.0
# Shorter strokes are dots and ornaments; dashes are joined before that is asked.
MAX_RULES, _MAX_DEPTH, _MAX_POINTS = 50_000, 4, 2_000


class Rule(Struct, frozen=True):
    """A stroke across (`flat`) or down the page: `at` is its place on the other axis, `start` to `end` its course."""

    flat: bool
    at: float
    start: float
    end: float


def rules(page: PdfPage, turn: Turn) -> list[Rule]:
    """All strokes across or down, as they are drawn; none on a page that has so many that it must be a picture."""
    from pypdfium2 import raw as pdfium

    found: list[Rule] = []
    count = pdfium.FPDFPage_CountObjects(page.raw)
    objects = (pdfium.FPDFPage_GetObject(page.raw, n) for n in range(count))
    for x0, y0, x1, y1 in _strokes(objects, _IDENTITY, 0):
        if rule := _rule(turn.box(x0, y0, x1, y1)):
            found.append(rule)
            if len(found) > MAX_RULES:
                return []
    return found


def _rule(box: tuple[float, float, float, float]) -> Rule | None:
    left, top, right, bottom = box
    wide, high = right - left, bottom - top
    if high <= _MAX_THICKNESS and wide > high:
        return Rule(True, (top + bottom) / 2, left, right)
    if wide <= _MAX_THICKNESS and high > wide:
        return Rule(False, (left + right) / 2, top, bottom)
    return None


_Box = tuple[float, float, float, float]
_Matrix = tuple[float, float, float, float, float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _strokes(objects: Iterator[Any], outer: _Matrix, depth: int) -> Iterator[_Box]:
    from pypdfium2 import raw as pdfium

    for one in objects:
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _of_path(one, _times(_matrix(one), outer))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
            count = pdfium.FPDFFormObj_CountObjects(one)
            inner = (pdfium.FPDFFormObj_GetObject(one, n) for n in range(count))
            yield from _strokes(inner, _times(_matrix(one), outer), depth + 1)


def _of_path(path: Any, matrix: _Matrix) -> Iterator[_Box]:
    """The straight parts of a path that is stroked; of one that is only filled, the whole if it is thin."""
    from pypdfium2 import raw as pdfium

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    if not fill.value and not stroke.value:
        return
    for run in _runs(path, matrix):
        if stroke.value:
            for (ax, ay), (bx, by) in pairwise(run):
                if abs(ax - bx) <= _SLACK or abs(ay - by) <= _SLACK:
                    yield min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
        elif len(run) >= 4:
            xs, ys = [x for x, _ in run], [y for _, y in run]
            yield min(xs), min(ys), max(xs), max(ys)


def _runs(path: Any, matrix: _Matrix) -> Iterator[list[tuple[float, float]]]:
    """The parts of a path between moves, closed ones ending where they began; curves are left out."""
    from pypdfium2 import raw as pdfium

    x, y = ctypes.c_float(), ctypes.c_float()
    into_x, into_y = ctypes.byref(x), ctypes.byref(y)
    run: list[tuple[float, float]] = []
    for n in range(min(pdfium.FPDFPath_CountSegments(path), _MAX_POINTS)):
        segment = pdfium.FPDFPath_GetPathSegment(path, n)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        pdfium.FPDFPathSegment_GetPoint(segment, into_x, into_y)
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            if len(run) > 1:
                yield run
            run = []
        run.append(_point(x.value, y.value, matrix))
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield [*run, run[0]]
            run = run[:1]
    if len(run) > 1:
        yield run


def _matrix(one: Any) -> _Matrix:
    from pypdfium2 import raw as pdfium

    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(one, ctypes.byref(m))
    return m.a, m.b, m.c, m.d, m.e, m.f


def _times(m: _Matrix, n: _Matrix) -> _Matrix:
    """First `m`, then `n`."""
    if n == _IDENTITY:
        return m
    a, b, c, d, e, f = m
    (ax, ay), (bx, by), (cx, cy) = _point(a, b, (*n[:4], 0, 0)), _point(c, d, (*n[:4], 0, 0)), _point(e, f, n)
    return ax, ay, bx, by, cx, cy


def _point(x: float, y: float, m: _Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = m
    return a * x + c * y + e, b * x + d * y + f
