"""The links as pairs: every sentence of either side in exactly one, with what was changed inside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from msgspec import Struct

from lawdiff.analysis.align.anchors import Links
from lawdiff.analysis.align.candidates import Link
from lawdiff.analysis.align.linking import MOVE_LENGTH
from lawdiff.analysis.align.units import Side, Unit
from lawdiff.analysis.delta import delta
from lawdiff.analysis.similarity import Grams, Weights
from lawdiff.model.comparison import Op, Pair, PairKind

# What is told in other words in another place has not moved: of the words of both, this share must be the same.
LITERAL = 0.45


class Pairs(Struct, frozen=True):
    """All pairs in order of the new text; `coarse` counts those too long to be compared word by word."""

    rows: tuple[Pair, ...]
    coarse: int


def pairs(old: Side, new: Side, links: Links, moved: Collection[Link], weights: Weights, strict: bool = False) -> Pairs:
    """Every sentence of either side in exactly one pair."""
    rows, coarse = [], 0
    for (i, j), how in links.how.items():
        olds = [old.units[n] for n in sorted([i, *links.merged.get(j, ())])]
        news = [new.units[n] for n in sorted([j, *links.split.get(i, ())])]
        was, now = _text(old, olds), _text(new, news)
        change = delta(was, now, strict=strict)
        coarse += change.coarse
        kind = _kind(olds, news)
        if strict and kind is PairKind.SAME and was != now:
            kind = PairKind.EDITED
        likeness = _similarity(olds, news, weights)
        gone = (i, j) in moved and _known_again(olds, news, likeness)
        rows.append(Pair(_indices(olds), _indices(news), kind, gone, likeness, how, change.ops))
    rows += _alone(old, new, links)
    return Pairs(tuple(_in_order(rows)), coarse)


def _known_again(olds: Sequence[Unit], news: Sequence[Unit], likeness: float) -> bool:
    """Whether a reader who finds the words in another place would call them the same ones, moved."""
    return likeness >= LITERAL and min(sum(len(unit.key) for unit in side) for side in (olds, news)) >= MOVE_LENGTH


def _alone(old: Side, new: Side, links: Links) -> list[Pair]:
    """What has no counterpart."""
    found = []
    for unit in old.units:
        if links.old_free(unit.index):
            op: Op = ("delete", _text(old, [unit]))
            found.append(Pair((unit.index,), (), PairKind.REMOVED, False, 0.0, "none", (op,)))
    for unit in new.units:
        if links.new_free(unit.index):
            op = ("insert", _text(new, [unit]))
            found.append(Pair((), (unit.index,), PairKind.ADDED, False, 0.0, "none", (op,)))
    return found


def _indices(units: Sequence[Unit]) -> tuple[int, ...]:
    return tuple(unit.index for unit in units)


def _text(side: Side, units: Sequence[Unit]) -> str:
    return "".join(side.document.sentences[unit.index].text for unit in units)


def _kind(olds: Sequence[Unit], news: Sequence[Unit]) -> PairKind:
    if len(olds) > 1:
        return PairKind.MERGED
    if len(news) > 1:
        return PairKind.SPLIT
    if olds[0].key == news[0].key:
        return PairKind.SAME
    return PairKind.FIGURES if olds[0].masked == news[0].masked else PairKind.EDITED


def _similarity(olds: Sequence[Unit], news: Sequence[Unit], weights: Weights) -> float:
    """Weight of the shared bigrams, twice, over that of all (Dice's coefficient)."""
    if [unit.key for unit in olds] == [unit.key for unit in news]:
        return 1.0
    a, b = _grams(olds), _grams(news)
    total = weights.total(a) + weights.total(b)
    return round(2 * weights.total(a & b) / total, 4) if total else 0.0


def _grams(units: Sequence[Unit]) -> Grams:
    return frozenset(gram for unit in units for gram in unit.grams)


def _in_order(rows: Sequence[Pair]) -> list[Pair]:
    """By the new text; what was removed comes after the old sentence before it."""
    place: dict[int, int] = {i: pair.new[0] for pair in rows if pair.new and not pair.moved for i in pair.old}
    after = -1
    keys: dict[int, tuple[int, int]] = defaultdict(lambda: (-1, -1))
    for i in sorted(i for pair in rows for i in pair.old):
        after = place.get(i, after)
        keys[i] = (after, i)
    return sorted(rows, key=lambda pair: (pair.new[0], -1) if pair.new else keys[pair.old[0]])
