"""The links that need no judgement: wordings that stand once on either side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct, field

from lawdiff.analysis.align.candidates import Link
from lawdiff.analysis.align.units import Side, Unit

# Shorter wordings recur by chance: they are placed by their neighbours.
ANCHOR_LENGTH = 8


class Links(Struct):
    """The one-to-one links found so far, from either side, and how each was found; and what joined them: the further
    new parts of an old sentence that was split, the further old parts of a new one that others were merged into."""

    new_of: dict[int, int] = field(default_factory=dict)
    old_of: dict[int, int] = field(default_factory=dict)
    how: dict[Link, str] = field(default_factory=dict)
    split: dict[int, list[int]] = field(default_factory=dict)
    merged: dict[int, list[int]] = field(default_factory=dict)
    joined_old: set[int] = field(default_factory=set)
    joined_new: set[int] = field(default_factory=set)

    def old_free(self, i: int) -> bool:
        return i not in self.new_of and i not in self.joined_old

    def new_free(self, j: int) -> bool:
        return j not in self.old_of and j not in self.joined_new

    def free(self, i: int, j: int) -> bool:
        return self.old_free(i) and self.new_free(j)

    def take(self, i: int, j: int, how: str) -> None:
        """Link two free sentences."""
        self.new_of[i], self.old_of[j], self.how[i, j] = j, i, how

    def split_into(self, i: int, j: int) -> None:
        """Add a new sentence to those that a linked old one became."""
        self.split.setdefault(i, []).append(j)
        self.joined_new.add(j)

    def merge_into(self, i: int, j: int) -> None:
        """Add an old sentence to those that a linked new one was made of."""
        self.merged.setdefault(j, []).append(i)
        self.joined_old.add(i)

    def all(self) -> dict[Link, str]:
        """Every tie of an old with a new sentence."""
        found = dict(self.how)
        for (i, j), how in self.how.items():
            found |= {(i, other): how for other in self.split.get(i, ())}
            found |= {(other, j): how for other in self.merged.get(j, ())}
        return found


def anchored(old: Side, new: Side) -> Links:
    """What stands once on either side word for word, then what does but for its figures. A repeated wording never
    anchors."""
    links = Links()
    for how, wording in (("exact", _key), ("masked", _masked)):
        ones, others = _unique(old.units, wording), _unique(new.units, wording)
        for words, i in ones.items():
            j = others.get(words)
            if j is not None and links.free(i, j):
                links.take(i, j, how)
    return links


def _key(unit: Unit) -> str:
    return unit.key


def _masked(unit: Unit) -> str:
    return unit.masked


def _unique(units: Iterable[Unit], wording: Callable[[Unit], str]) -> dict[str, int]:
    found = [(wording(unit), unit.index) for unit in units]
    counts = Counter(words for words, _ in found)
    return {words: index for words, index in found if counts[words] == 1 and len(words) >= ANCHOR_LENGTH}
