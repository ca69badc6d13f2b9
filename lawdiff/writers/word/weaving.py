"""The old file woven into the new one, from top to bottom."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from lxml import etree

from lawdiff.model.comparison import Comparison
from lawdiff.readers import Reading
from lawdiff.readers.word import Package
from lawdiff.readers.word.names import local
from lawdiff.readers.word.runs import ACCEPTED
from lawdiff.readers.word.story import Block, Story
from lawdiff.writers.word.arriving import arrived, arrived_row, arrived_span, arrived_words
from lawdiff.writers.word.chaining import Pairs
from lawdiff.writers.word.changes import insert
from lawdiff.writers.word.cutting import cut
from lawdiff.writers.word.exchanges import Exchange, alternating, exchanges, without_numbers
from lawdiff.writers.word.gaps import Gap, gaps, stretches
from lawdiff.writers.word.leaving import Leaving, is_number
from lawdiff.writers.word.making import Maker, look_of, looked, marked, properties_of, unnumbered
from lawdiff.writers.word.matching import Link, links_of, matched, matched_rows
from lawdiff.writers.word.parts import Parts
from lawdiff.writers.word.settling import settle
from lawdiff.writers.word.units import Unit, block_of, host_of, units


def woven(comparison: Comparison, files: tuple[bytes, bytes], reading: Reading, *, written: bool, whole: bool) -> bytes:
    """The new file with the old one in it.

    `written`: automatic numbers become words; `whole`: what changed is exchanged whole.
    """
    sides = [_settled(data, reading) for data in files]
    make = Maker(sides[1].main)
    if written:
        _write_numbers(sides[1].story(ACCEPTED), make)
    stories = (sides[0].story(ACCEPTED), sides[1].story(ACCEPTED))
    leaving = Leaving(stories[0], make, counted=_lists_alike(sides) and not written)
    _Weaving(stories, make, leaving, links_of(comparison), whole).weave()
    return sides[1].bytes()


def _settled(data: bytes, reading: Reading) -> Parts:
    parts = Parts(Package(data, "-", reading.limits))
    settle(parts.main, reading.revisions)
    return parts


def _lists_alike(sides: Sequence[Parts]) -> bool:
    """Whether both files number their lists by the same words."""
    lists = [side.package.companion("numbering") for side in sides]
    serial = [etree.tostring(part) if part is not None else b"" for part in lists]
    return serial[0] == serial[1]


def _write_numbers(story: Story, make: Maker) -> None:
    for piece in story.pieces:
        if is_number(piece) and piece.paragraph is not None:
            first = next((inner for inner in piece.paragraph if local(inner) == "r"), None)
            unnumbered(make, piece.paragraph)
            piece.paragraph.insert(1, make.run(piece.text, properties_of(first)))


class _Weaving:
    def __init__(
        self, stories: tuple[Story, Story], make: Maker, leaving: Leaving, links: Sequence[Link], whole: bool
    ) -> None:
        self._stories = stories
        self._make = make
        self._whole = whole
        self._leaving = leaving
        self._links = links
        self._exchanges: list[Exchange] = []
        self._moves: list[Callable[[], None]] = []
        self._old, self._new = (units(story) for story in stories)

    def weave(self) -> None:
        """Plan everything by the text as it is, then cut the runs, then change the file."""
        self._plan()
        chosen = alternating(self._exchanges)
        borders = (at for each in chosen for at in (each.new.start, each.new.end))
        story = cut(self._stories[1], borders, self._make)
        for exchange in chosen:
            if not insert(story, exchange.place, gone := self._leaving.words(exchange.old)):
                exchange.home.extend(gone)
            arrived_span(story, exchange.new, self._make)
        for move in self._moves:
            move()

    def _plan(self) -> None:
        kept: Pairs = []
        inner: dict[tuple[int, int], list[Exchange]] = {}
        for pair in matched(self._old, self._new, self._links):
            old, new = self._old[pair[0]], self._new[pair[1]]
            if old.text != new.text and self._whole:
                continue
            inner[pair] = self._inside(old, new) if old.text != new.text and not new.rows else []
            if not any(each.old == old.words and each.new == new.words for each in inner[pair]):
                kept.append(pair)
        kept = _hosted(kept, self._new)
        for pair in kept:
            self._exchanges += inner[pair]
            if self._new[pair[1]].rows:
                self._table(self._old[pair[0]], self._new[pair[1]])
        for gap in gaps(self._old, self._new, kept):
            for stretch in stretches(gap):
                last = inner[stretch.kept][-1:] if stretch.kept else []
                self._gap(stretch, last[0] if last else None)

    def _inside(self, old: Unit, new: Unit) -> list[Exchange]:
        """The changes inside of a paragraph."""
        return exchanges(self._stories, *without_numbers(self._stories, block_of(old), block_of(new)), self._links)

    def _gap(self, gap: Gap[Unit], before: Exchange | None) -> None:
        """Plan what goes and comes behind a kept paragraph, the last change in which is `before`."""
        if gap.shares_end and not self._whole:
            sides = block_of(gap.gone[-1]), block_of(gap.come[-1])
            self._exchanges += exchanges(self._stories, *sides, whole=True)
            gap = gap.without_last
        if gap.kept and gap.one_sided and not self._whole and self._runs_on(gap, before):
            self._moves.append(partial(self._run_on, gap, self._new[gap.kept[1]].element))
            return
        self._moves += (partial(arrived, unit, self._make) for unit in gap.come)
        self._moves.append(lambda: gap.spot.put(map(self._leaving.unit, gap.gone)))

    def _runs_on(self, gap: Gap[Unit], before: Exchange | None) -> bool:
        """Whether the end of the kept paragraph has to change with what follows it.

        The end of a paragraph before a table or the end of the text cannot go, no other takes it over; and words at the
        end of one, with a paragraph of the same fate behind it, are one change to a word processor, the end between
        them included.
        """
        assert gap.kept is not None
        kept = self._new[gap.kept[1]]
        beside = gap.come[-1].element.getparent() if gap.come else gap.spot.parent
        if kept.rows or kept.element.getparent() is not beside:
            return False
        ends = before is not None and before.ends(block_of(kept)) and bool(len(before.new)) == bool(gap.come)
        return gap.closed or ends

    def _run_on(self, gap: Gap[Unit], kept: etree._Element) -> None:
        """As typing and deleting there does it: the end of the kept paragraph changes, that of the last stays."""
        marked(self._make, kept, "ins" if gap.come else "del")
        for unit in gap.come[:-1]:
            arrived(unit, self._make)
        if gap.come:
            arrived_words(gap.come[-1].element, self._make)
            looked(self._make, gap.come[-1].element, look_of(kept))
            return
        gap.spot.put([*map(self._leaving.unit, gap.gone[:-1]), self._leaving.last(gap.gone[-1], kept)])

    def _table(self, old: Unit, new: Unit) -> None:
        """Plan the changes inside of a table."""
        pairs = matched_rows(old.rows, new.rows, (self._stories[0].text, self._stories[1].text))
        for gap in gaps(old.rows, new.rows, pairs):
            self._moves += (partial(arrived_row, row.element, self._make) for row in gap.come)
            self._moves.append(partial(self._leave_rows, gap))
        for a, b in pairs:
            for cells in zip(old.rows[a].cells, new.rows[b].cells, strict=True):
                self._exchanges += exchanges(self._stories, *cells)

    def _leave_rows(self, gap: Gap[Block]) -> None:
        gap.spot.put(self._leaving.row(row.element) for row in gap.gone)


def _hosted(pairs: Pairs, new: Sequence[Unit]) -> Pairs:
    """Without what stands in a text box that hangs on a new paragraph: the box comes and goes with that."""
    kept = {new[b].element for _, b in pairs}
    hosts = ((pair, host_of(new[pair[1]].element)) for pair in pairs)
    return [pair for pair, host in hosts if host is None or host in kept]
