"""The overview bar: the whole report as one strip, a block a chapter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from lawdiff.model.comparison import Comparison, SectionStatus
from lawdiff.report.arrange import Chapter, section_of
from lawdiff.report.naming import heading_of

# A block narrower than this could not be hit with a mouse (per cent of the strip).
MIN_WIDTH = 0.6


class Block(Struct, frozen=True):
    """A chapter on the strip; `start` and `width` in per cent, `changed` the share of its text that changed.

    `label` is the number of its heading, as short as what fits below a block.
    """

    chapter: int
    title: str
    label: str
    status: SectionStatus
    start: float
    width: float
    changed: float


class Bracket(Struct, frozen=True):
    """A chapter of the first level with all that stands below it; `start` and `width` in per cent."""

    chapter: int
    title: str
    start: float
    width: float


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
        node = section_of(comparison, first) if first else None
        title = heading_of(node) if node else start
        status = first.status if first else (SectionStatus.EDITED if chapter.changed else SectionStatus.SAME)
        changed = _touched(chapter) / weight
        yield Block(chapter.number, title, node.label if node else "", status, at, width * scale, changed)
        at += width * scale


def brackets(chapters: Sequence[Chapter], strip: Sequence[Block]) -> Iterator[Bracket]:
    """The first level above the strip: from each of its chapters to the next."""
    levels = {chapter.number: chapter.level for chapter in chapters}
    heads = [n for n, block in enumerate(strip) if levels[block.chapter] <= 1]
    for n, behind in pairwise((*heads, len(strip))):
        end = strip[behind].start if behind < len(strip) else 100
        yield Bracket(strip[n].chapter, strip[n].title, strip[n].start, end - strip[n].start)


def _chars(chapter: Chapter) -> int:
    """Characters of the new side, and of what was removed."""
    return sum(len(text) for row in chapter.rows if not row.gone for _, text in row.pair.ops)


def _touched(chapter: Chapter) -> int:
    return sum(len(text) for row in chapter.rows if not row.gone for op, text in row.pair.ops if op != "equal")
