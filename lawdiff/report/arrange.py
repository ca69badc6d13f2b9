"""A comparison in reading order: chapters with their rows, so that every face tells the same story."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeVar

from msgspec import Struct

from lawdiff.model.comparison import Comparison, Pair, PairKind, SectionPair, SectionStatus
from lawdiff.model.document import Document, Section, SectionKind

# Items (一是) are too small to be a chapter of their own: they are read in the section they stand in.
DEEPEST_CHAPTER = 4

Item = TypeVar("Item")


class Place(Struct, frozen=True):
    """A section of one side: what a chapter is known by."""

    side: Literal["old", "new"]
    section: int | None


class Row(Struct, frozen=True):
    """A pair where it is read. `gone`: the place in the old report that a moved pair left."""

    number: int
    pair: Pair
    gone: bool = False

    @property
    def only_moved(self) -> bool:
        """Whether its place is all that changed."""
        return self.pair.moved and (self.gone or self.pair.kind is PairKind.SAME)

    @property
    def unchanged(self) -> bool:
        return self.pair.kind is PairKind.SAME and not self.pair.moved


class Chapter(Struct, frozen=True):
    """A section with its rows; `sections` says what became of it (empty before the first heading)."""

    number: int
    sections: tuple[SectionPair, ...]
    rows: tuple[Row, ...]
    level: int

    @property
    def changed(self) -> bool:
        return any(not row.unchanged for row in self.rows)


def section_of(comparison: Comparison, row: SectionPair) -> Section:
    """The section a row speaks of: the new one, or the old one where it was removed."""
    if row.new is not None:
        return comparison.new.sections[row.new]
    assert row.old is not None
    return comparison.old.sections[row.old]


def section_rows(comparison: Comparison) -> list[SectionPair]:
    """The section pairs as read in the new report, removed ones after what they stood behind."""
    kept = sorted((row for row in comparison.sections if row.new is not None), key=lambda r: (r.new or 0, r.old or 0))
    gone = sorted((row for row in comparison.sections if row.new is None), key=lambda r: r.old or 0)
    spine = [
        (row.old, n) for n, row in enumerate(kept) if row.old is not None and row.status is not SectionStatus.MOVED
    ]
    behind = _behind(spine, [row.old or 0 for row in gone])
    return list(_woven(kept, gone, behind))


def chapters(comparison: Comparison) -> list[Chapter]:
    """All pairs, each under its section; a moved pair is seen twice, where it stands and where it stood."""
    home = _Homes(comparison)
    rows: dict[Place, list[Row]] = {}
    for place, row in home.rows():
        rows.setdefault(place, []).append(row)
    found: list[Chapter] = []
    for place, pairs in home.places():
        inside = _ordered(rows.pop(place, []))
        if inside or pairs:
            found.append(Chapter(len(found), pairs, tuple(inside), home.level(place)))
    return found


def says_the_heading(comparison: Comparison, row: Row) -> bool:
    """Whether a row is an unchanged heading, which the chapter's own line already shows."""
    return row.unchanged and all(comparison.new.sentences[n].heading for n in row.pair.new)


class _Homes:
    """Which chapter a pair is read in."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        self.sections = [row for row in section_rows(comparison) if is_chapter(section_of(comparison, row))]
        self.counterpart: dict[int, int] = {}
        for row in self.sections:
            if row.old is not None and row.new is not None:
                self.counterpart.setdefault(row.old, row.new)

    def places(self) -> Iterator[tuple[Place, tuple[SectionPair, ...]]]:
        yield Place("new", None), ()
        grouped: dict[Place, list[SectionPair]] = {}
        for row in self.sections:
            place = Place("new", row.new) if row.new is not None else Place("old", row.old)
            grouped.setdefault(place, []).append(row)
        for place, pairs in grouped.items():
            yield place, tuple(pairs)

    def rows(self) -> Iterator[tuple[Place, Row]]:
        for number, pair in enumerate(self.comparison.pairs):
            if pair.new:
                yield self._new_place(pair.new[0]), Row(number, pair)
            if pair.old and (pair.moved or not pair.new):
                yield self._old_place(pair.old[0]), Row(number, pair, gone=bool(pair.new))

    def level(self, place: Place) -> int:
        document = self.comparison.new if place.side == "new" else self.comparison.old
        return document.sections[place.section].level if place.section is not None else 0

    def _new_place(self, sentence: int) -> Place:
        return Place("new", _chapter_of(self.comparison.new, self.comparison.new.sentences[sentence].section))

    def _old_place(self, sentence: int) -> Place:
        old = _chapter_of(self.comparison.old, self.comparison.old.sentences[sentence].section)
        if old is None:
            return Place("new", None)
        return Place("new", self.counterpart[old]) if old in self.counterpart else Place("old", old)


def is_chapter(section: Section) -> bool:
    """Whether a section is read as a chapter; items are read in the one they stand in."""
    return section.kind is not SectionKind.ITEM and section.level <= DEEPEST_CHAPTER


def _chapter_of(document: Document, section: int | None) -> int | None:
    return next((node.index for node in document.ancestors(section) if is_chapter(node)), None)


def _ordered(rows: Iterable[Row]) -> list[Row]:
    """New order, with what was removed or moved away behind the sentence it stood behind."""
    rows = list(rows)
    kept = sorted((row for row in rows if row.pair.new and not row.gone), key=lambda row: row.pair.new[0])
    gone = sorted((row for row in rows if row.gone or not row.pair.new), key=lambda row: row.pair.old[0])
    spine = [(row.pair.old[-1], n) for n, row in enumerate(kept) if row.pair.old and not row.pair.moved]
    return list(_woven(kept, gone, _behind(spine, [row.pair.old[0] for row in gone])))


def _behind(spine: Iterable[tuple[int, int]], olds: Sequence[int]) -> list[int]:
    """For each old index the place of the kept one that it stood behind; -1 at the head."""
    ranked = sorted(spine)
    keys = [old for old, _ in ranked]
    found = (bisect_right(keys, old) - 1 for old in olds)
    return [ranked[at][1] if at >= 0 else -1 for at in found]


def _woven(kept: Sequence[Item], gone: Sequence[Item], behind: Sequence[int]) -> Iterator[Item]:
    after: dict[int, list[Item]] = {}
    for item, place in zip(gone, behind, strict=True):
        after.setdefault(place, []).append(item)
    yield from after.get(-1, ())
    for n, item in enumerate(kept):
        yield item
        yield from after.get(n, ())
