"""What goes and what comes between two things that both files have."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from lawdiff.readers.word.names import local
from lawdiff.readers.word.story import Block
from lawdiff.writers.word.chaining import Pairs
from lawdiff.writers.word.units import Unit, host_of

Item = TypeVar("Item", Unit, Block)


class Spot(Struct, frozen=True, eq=False):
    """Where deleted things go: before an element, or at the end of `parent`."""

    before: etree._Element | None
    parent: etree._Element | None

    def put(self, made: Iterable[etree._Element]) -> None:
        for element in made:
            if self.before is not None:
                self.before.addprevious(element)
            elif self.parent is not None:
                self.parent.append(element)


class Gap(Struct, Generic[Item], frozen=True, eq=False):
    """`gone` of the old file, and `come` of the new one after it.

    `kept` is the pair before it, by number, None where there is none or a table stands between; `closed`: no paragraph
    follows, but a table or the end of the text.
    """

    gone: Sequence[Item]
    come: Sequence[Item]
    kept: tuple[int, int] | None
    spot: Spot
    closed: bool

    @property
    def one_sided(self) -> bool:
        return bool(self.gone) != bool(self.come)

    @property
    def shares_end(self) -> bool:
        """Whether the last paragraphs of both sides have to share one: no other could take over the end of either."""
        return self.closed and bool(self.gone) and bool(self.come)

    @property
    def without_last(self) -> Gap[Item]:
        """The same before the last paragraphs."""
        return replace(self, gone=self.gone[:-1], come=self.come[:-1], closed=False)


def gaps(old: Sequence[Item], new: Sequence[Item], pairs: Pairs) -> Iterator[Gap[Item]]:
    """The gaps beside the pairs in which something goes or comes."""
    end = _end(new[-1].element)
    kept: tuple[int, int] | None = None
    a = b = 0
    for pair in (*pairs, (len(old), len(new))):
        gone, come = old[a : pair[0]], new[b : pair[1]]
        behind = new[pair[1]].element if pair[1] < len(new) else None
        if gone or come:
            before = come[0].element if come else behind
            spot = end if before is None else Spot(before, before.getparent())
            yield Gap(gone, come, kept, spot, behind is None or local(behind) == "tbl")
        kept, a, b = pair, pair[0] + 1, pair[1] + 1


def stretches(gap: Gap[Unit]) -> Iterator[Gap[Unit]]:
    """The gap cut at its tables, each of which is one of its own."""
    rest, kept = replace(gap, gone=(), come=()), gap.kept
    for name, unit in (*(("gone", unit) for unit in gap.gone), *(("come", unit) for unit in gap.come)):
        if not unit.rows:
            rest = replace(rest, **{name: (*getattr(rest, name), unit)})
            continue
        yield replace(rest, kept=kept, closed=True)
        rest, kept = replace(gap, gone=(), come=()), None
        yield replace(rest, kept=None, closed=False, **{name: (unit,)})
    yield replace(rest, kept=kept)


def _end(last: etree._Element) -> Spot:
    """Behind the last thing of a text; the end of a text box is not that of the text."""
    while (host := host_of(last)) is not None:
        last = host
    return Spot(last.getnext(), last.getparent())
