"""A page in two columns is read as if the second stood below the first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from lawdiff.readers.pdf.glyphs import Glyph
from lawdiff.readers.pdf.lines import Line, lines_of

# So many lines at least make columns; at most this share of them (titles) crosses the gutter; on at least this share
# the text left of it reaches it, and the text right of it begins there (cells of a table are not so full).
_MIN_LINES, _CROSSING, _FULL = 10, 0.15, 0.5
# The gutter lies in the middle part of the page; it is at least an em wide; "reaches" means within so many ems.
_MIDDLE, _MIN_GUTTER, _NEAR = (0.35, 0.65), 1.0, 2.6
_STEP = 2.0

_Gutter = tuple[float, float]


def unfolded(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page in one column; as they are, where there is only one."""
    gutter = _gutter(lines)
    return list(lines) if gutter is None else list(_unfolded(lines, gutter))


def _gutter(lines: Sequence[Line]) -> _Gutter | None:
    if len(lines) < _MIN_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    size = sorted(line.size for line in lines)[len(lines) // 2]
    covered = [0] * (int((right - left) / _STEP) + 2)
    for line in lines:
        for n in {
            n for g in _seen(line) for n in range(int((g.left - left) / _STEP), int((g.right - left) / _STEP) + 1)
        }:
            covered[min(max(n, 0), len(covered) - 1)] += 1
    free = [count <= _CROSSING * len(lines) for count in covered]
    first, last = (int(part * len(covered)) for part in _MIDDLE)
    start = next((n for n in range(first, last) if free[n]), None)
    if start is None:
        return None
    end = start
    while end < len(free) and free[end]:
        end += 1
    found = left + start * _STEP, left + end * _STEP
    return found if found[1] - found[0] >= _MIN_GUTTER * size and _is_full(lines, found, size) else None


def _is_full(lines: Sequence[Line], gutter: _Gutter, size: float) -> bool:
    """Whether most lines before the gutter reach it, and most lines behind begin at it."""
    seen = [_seen(line) for line in lines]
    ends = [max(g.right for g in side) for one in seen if (side := [g for g in one if g.right <= gutter[1]])]
    starts = [min(g.left for g in side) for one in seen if (side := [g for g in one if g.left >= gutter[0]])]
    reach = sum(end >= gutter[0] - _NEAR * size for end in ends)
    begin = sum(start <= gutter[1] + _NEAR * size for start in starts)
    return min(len(ends), len(starts)) >= _MIN_LINES / 2 and reach >= _FULL * len(ends) and begin >= _FULL * len(starts)


def _seen(line: Line) -> list[Glyph]:
    return [glyph for glyph in line.glyphs if not glyph.char.isspace()]


def _unfolded(lines: Sequence[Line], gutter: _Gutter) -> Iterator[Line]:
    """Between lines that cross the gutter: first what is left of it, then what is right of it, moved below."""
    across = min((g.left for line in lines for g in _seen(line) if g.left >= gutter[0]), default=0.0)
    across -= min(line.left for line in lines)
    down = 0.0
    for band in _bands(lines, gutter):
        if isinstance(band, Line):
            yield from lines_of(_moved(band.glyphs, 0, down))
            continue
        first = lines_of(_moved([g for g in band if g.left < gutter[0]], 0, down))
        second = lines_of(_moved([g for g in band if g.left >= gutter[0]], across, down))
        yield from first
        if first and second:
            below = first[-1].base + _pitch(first) - second[0].base
            down += below
            second = [replace(one, base=one.base + below) for one in second]
        yield from second


def _bands(lines: Sequence[Line], gutter: _Gutter) -> Iterator[Line | list[Glyph]]:
    """Lines that cross the gutter, and the glyphs between them."""
    band: list[Glyph] = []
    for line in lines:
        if not any(gutter[0] < (g.left + g.right) / 2 < gutter[1] for g in _seen(line)):
            band.extend(line.glyphs)
            continue
        yield band
        band = []
        yield line
    yield band


def _pitch(lines: Sequence[Line]) -> float:
    steps = sorted(below.base - above.base for above, below in pairwise(lines))
    return steps[len(steps) // 2] if steps else lines[0].size


def _moved(glyphs: Sequence[Glyph], across: float, down: float) -> list[Glyph]:
    return [replace(g, left=g.left - across, right=g.right - across, base=g.base + down) for g in glyphs]
