"""The text of the cells of a grid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec import Struct

from lawdiff.readers.pdf.glyphs import Glyph
from lawdiff.readers.pdf.grid import Box, Grid
from lawdiff.readers.pdf.lines import Line, lines_of
from lawdiff.readers.pdf.paragraphs import joined

# A glyph's middle is this part of its size above its baseline.
_MIDDLE = 0.35


class Filled(Struct, frozen=True):
    """A grid with the text of each of its boxes, in their order."""

    grid: Grid
    texts: tuple[str, ...]


def fill(grids: Sequence[Grid], glyphs: Iterable[Glyph]) -> tuple[list[Filled], list[Glyph]]:
    """The grids that hold text, and the glyphs that stand in none of them."""
    inside: dict[int, dict[int, list[Glyph]]] = defaultdict(lambda: defaultdict(list))
    outside: list[Glyph] = []
    at_field = [_by_field(grid) for grid in grids]
    for glyph in glyphs:
        n, box = _place(glyph, grids, at_field)
        (outside if n is None else inside[n][box]).append(glyph)
    found = []
    for n, grid in enumerate(grids):
        texts = tuple(cell_text(inside[n].get(m, ())) for m in range(len(grid.boxes)))
        if sum(map(bool, texts)) >= 2:
            found.append(Filled(grid, texts))
        else:
            outside.extend(glyph for one in inside[n].values() for glyph in one)
    return found, outside


def _by_field(grid: Grid) -> dict[tuple[int, int], int]:
    return {field: n for n, box in enumerate(grid.boxes) for field in _fields(box)}


def _fields(box: Box) -> Iterable[tuple[int, int]]:
    return (
        (row, column)
        for row in range(box.row, box.row + box.rows)
        for column in range(box.column, box.column + box.columns)
    )


def _place(
    glyph: Glyph, grids: Sequence[Grid], at_field: Sequence[dict[tuple[int, int], int]]
) -> tuple[int | None, int]:
    x, y = (glyph.left + glyph.right) / 2, glyph.base - _MIDDLE * glyph.size
    for n, grid in enumerate(grids):
        field = grid.field(x, y)
        if field is not None and field in at_field[n]:
            return n, at_field[n][field]
    return None, 0


def cell_text(glyphs: Iterable[Glyph]) -> str:
    """The lines of a cell as one."""
    lines: list[Line] = lines_of(glyphs)
    return " ".join(joined(lines).split()) if lines else ""
