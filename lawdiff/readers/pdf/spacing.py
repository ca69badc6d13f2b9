"""What stands between two glyphs of a line: decided by the gap, not by the spaces that an export wrote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lawdiff.readers.pdf.glyphs import Glyph

# Gaps in ems. A space that the file writes counts from the first of each pair on; a gap without one from the second:
# between Chinese characters, where justified lines are stretched, and elsewhere, where a word space is a quarter.
_CHINESE, _WESTERN = (0.2, 0.8), (0.08, 0.22)
_MIXED = (0.12, 0.6)
# A gap this wide is no word space: a new cell of a table without rules, or a place set by a tab.
_CELL = 2.0
# The same character again so near is printed twice to look bold.
_TWICE = 0.15


def once(glyphs: Iterable[Glyph]) -> list[Glyph]:
    """The glyphs of a line from left to right, those printed twice for boldness once."""
    kept: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda g: g.left):
        if any(glyph.char == other.char and _near(glyph, other) for other in kept[-3:]):
            continue
        kept.append(glyph)
    return kept


def _near(one: Glyph, other: Glyph) -> bool:
    far = _TWICE * one.size
    return abs(one.left - other.left) < far and abs(one.base - other.base) < far


def written(glyphs: Sequence[Glyph]) -> str:
    """The text of glyphs of a line, from left to right."""
    pieces: list[str] = []
    last: Glyph | None = None
    spaces = ""
    for glyph in glyphs:
        if glyph.char.isspace():
            spaces += glyph.char
            continue
        if last is not None:
            pieces.append(_between(last, glyph, spaces))
        pieces.append(glyph.char)
        last, spaces = glyph, ""
    return "".join(pieces)


def _between(left: Glyph, right: Glyph, spaces: str) -> str:
    gap = (right.left - left.right) / max(min(left.size, right.size), 1.0)
    wide = (left.char > "\u2e7f") + (right.char > "\u2e7f")
    with_space, without = (_WESTERN, _MIXED, _CHINESE)[wide]
    if gap >= _CELL and len(spaces) <= 1 and spaces != "\u3000":
        return "\t"
    if spaces and gap >= with_space:
        return spaces.replace("\xa0", " ")
    return " " if gap >= without else ""
