"""The overview bar: the whole report as one strip, a block a chapter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from lawdiff.model.comparison import Comparison, SectionStatus
from lawdiff.report.arrange import Chapter, section_of
from lawdiff.report.naming import heading_of

# A block narrower than this could not be hit with a mouse (per cent of the strip).
MIN_WIDTH = 0.6


class Block(Struct, frozen=True):
    """A chapter on the strip; `start` and `width` in per cent, `changed` the share of its text that changed."""

    chapter: int
    title: str
    status: SectionStatus
    start: float
    width: float
    changed: float


def blocks(comparison: Comparison, chapters: Sequence[Chapter], start: str) -> Iterator[Block]:
    """One block a chapter that has text, as wide as its share of the characters."""
    weights = [_chars(chapter) for chapter in chapters]
    shown = [(chapter, weight) for chapter, weight in zip(chapters, weights, strict=True) if weight]
    total = sum(weight for _, weight in shown) or 1
    wide = [max(100 * weight / total, MIN_WIDTH) for _, weight in shown]
    scale = 100 / sum(wide) if wide else 1
    at = 0.0
    for (chapter, weight), width in zip(shown, wide, strict=True):
        first = chapter.sections[0] if chapter.sections else None
        title = heading_of(section_of(comparison, first)) if first else start
        status = first.status if first else (SectionStatus.EDITED if chapter.changed else SectionStatus.SAME)
        yield Block(chapter.number, title, status, at, width * scale, _touched(chapter) / weight)
        at += width * scale


def _chars(chapter: Chapter) -> int:
    """Characters of the new side, and of what was removed."""
    return sum(len(text) for row in chapter.rows if not row.gone for _, text in row.pair.ops)


def _touched(chapter: Chapter) -> int:
    return sum(len(text) for row in chapter.rows if not row.gone for op, text in row.pair.ops if op != "equal")
