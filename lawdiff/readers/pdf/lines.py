"""Glyphs become lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from lawdiff.readers.pdf.glyphs import Glyph
from lawdiff.readers.pdf.spacing import once, written

# Baselines within this part of an em belong to one line: raised and lowered figures do, the next line does not.
_SAME_LINE = 0.45


class Line(Struct, frozen=True):
    """A line of text and its place in points: `base` is its baseline, growing downwards, `size` that of most glyphs."""

    text: str
    left: float
    right: float
    base: float
    size: float
    glyphs: tuple[Glyph, ...] = ()
    spaced: bool = False

    @property
    def top(self) -> float:
        return self.base - self.size


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """The lines from top to bottom, blank ones left out."""
    return [line for group in _grouped(glyphs) if (line := line_of(group)) is not None]


def line_of(glyphs: Iterable[Glyph]) -> Line | None:
    """One line of glyphs that share a baseline; None where all of them are blank."""
    row = once(glyphs)
    seen = [glyph for glyph in row if not glyph.char.isspace()]
    if not seen:
        return None
    sizes = Counter(round(glyph.size, 1) for glyph in seen)
    size = max(sizes, key=lambda one: (sizes[one], one))
    bases = Counter(round(glyph.base, 1) for glyph in seen)
    base = max(bases, key=lambda one: (bases[one], one))
    right = max(glyph.right for glyph in seen)
    return Line(written(row), seen[0].left, right, base, size, tuple(row), row[-1].char.isspace())


def _grouped(glyphs: Iterable[Glyph]) -> Iterator[Sequence[Glyph]]:
    group: list[Glyph] = []
    total = 0.0
    for glyph in sorted(glyphs, key=lambda g: g.base):
        if group and glyph.base - total / len(group) > _SAME_LINE * max(glyph.size, group[-1].size):
            yield group
            group, total = [], 0.0
        group.append(glyph)
        total += glyph.base
    if group:
        yield group
