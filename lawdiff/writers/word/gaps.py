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
from lawdiff.writers.word.units import Unit

Item = TypeVar("Item", Unit, Block)


class Gap(Struct, Generic[Item], frozen=True, eq=False):
    """`gone` of the old file and `come` of the new one, behind `kept` (by number) and before `behind`.

    `last` is the end of the new text; text boxes on it are not.
    """

    gone: Sequence[Item]
    come: Sequence[Item]
    kept: tuple[int, int] | None
    behind: etree._Element | None
    last: etree._Element

    @property
    def shares_end(self) -> bool:
        """Whether the last paragraphs of both files end here: they have to share one, its end cannot be deleted."""
        both = self.gone and self.come and self.behind is None
        return bool(both) and not _is_table(self.gone[-1]) and not _is_table(self.come[-1])

    @property
    def without_last(self) -> Gap[Item]:
        """The same before the last paragraphs."""
        return replace(self, gone=self.gone[:-1], come=self.come[:-1], behind=self.come[-1].element)

    @property
    def of_paragraphs(self) -> bool:
        """Whether only paragraphs go, or only paragraphs come."""
        items = (*self.gone, *self.come)
        return not (self.gone and self.come) and bool(items) and not any(map(_is_table, items))

    def leave(self, made: Iterable[etree._Element]) -> None:
        """Put deleted things before what comes behind them in the text; at its end, behind the last."""
        before = self.come[0].element if self.come else self.behind
        if before is not None:
            for element in made:
                before.addprevious(element)
        else:
            for element in reversed(list(made)):
                self.last.addnext(element)


def gaps(old: Sequence[Item], new: Sequence[Item], pairs: Pairs) -> Iterator[Gap[Item]]:
    """The gaps beside the pairs in which something goes or comes."""
    last = _outside_boxes(new[-1].element)
    kept: tuple[int, int] | None = None
    a = b = 0
    for pair in (*pairs, (len(old), len(new))):
        gone, come = old[a : pair[0]], new[b : pair[1]]
        if gone or come:
            yield Gap(gone, come, kept, new[pair[1]].element if pair[1] < len(new) else None, last)
        kept, a, b = pair, pair[0] + 1, pair[1] + 1


def _is_table(item: Unit | Block) -> bool:
    return isinstance(item, Unit) and bool(item.rows)


def _outside_boxes(element: etree._Element) -> etree._Element:
    boxes = [above for above in element.iterancestors() if local(above) == "txbxContent"]
    return next(above for above in boxes[-1].iterancestors() if local(above) == "p") if boxes else element
