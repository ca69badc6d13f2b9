"""Which paragraph, table and row of the old file goes on in which of the new one, both in their order."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.model.span import Span
from lawdiff.readers.word.story import Block
from lawdiff.writers.word.chaining import Pairs, chain, filled
from lawdiff.writers.word.units import Unit

# A text that stands oftener than this on both sides says nothing of what belongs together.
MAX_REPEATS = 16


class Link(Struct, frozen=True):
    """Sentences of the old source text and those of the new one that they are paired with; `shared` characters."""

    old: Span
    new: Span
    shared: int


def links_of(comparison: Comparison) -> tuple[Link, ...]:
    """What the comparison pairs without moving it."""
    both = [pair for pair in comparison.pairs if pair.old and pair.new and not pair.moved]
    return tuple(
        Link(
            _cover(comparison.old, pair.old),
            _cover(comparison.new, pair.new),
            sum(len(text) for op, text in pair.ops if op == "equal"),
        )
        for pair in both
    )


def matched(old: Sequence[Unit], new: Sequence[Unit], links: Sequence[Link]) -> Pairs:
    """Units that belong together: those that share sentences, are equal to the letter, or tables that share rows."""
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for found in (_by_sentences(old, new, links), _by_text(old, new), _by_rows(old, new)):
        for pair, weight in found:
            if bool(old[pair[0]].rows) == bool(new[pair[1]].rows):
                weights[pair] += weight
    return filled(chain(weights), [unit.text for unit in old], [unit.text for unit in new])


def matched_rows(old: Sequence[Block], new: Sequence[Block], sides: tuple[str, str]) -> Pairs:
    """Rows of two tables: equal ones, and those with as many cells and the same first one."""
    words = [[row.span.of(side) for row in rows] for rows, side in ((old, sides[0]), (new, sides[1]))]
    weights: dict[tuple[int, int], float] = {}
    for a, was in enumerate(words[0]):
        for b, now in enumerate(words[1]):
            if was == now:
                weights[a, b] = 1.0 + len(was)
            elif len(old[a].cells) == len(new[b].cells) and _head(was) == _head(now):
                weights[a, b] = 1.0 + len(_head(was))
    return filled(chain(weights), *words)


def _head(row: str) -> str:
    return row.partition("\t")[0].strip()


Weighed = Iterator[tuple[tuple[int, int], float]]


def _cover(document: Document, sentences: Sequence[int]) -> Span:
    first, last = (document.sentences[n].span for n in (sentences[0], sentences[-1]))
    return document.source.raw_span(first.cover(last))


def _by_sentences(old: Sequence[Unit], new: Sequence[Unit], links: Sequence[Link]) -> Weighed:
    """Units linked by paired sentences, weighed by the characters they share; of a long link, all that it touches."""
    starts = [[unit.span.start for unit in units] for units in (old, new)]
    for link in links:
        homes = [(a, b) for a in _touched(starts[0], link.old) for b in _touched(starts[1], link.new)]
        yield from ((home, link.shared / len(homes)) for home in homes)


def _touched(starts: Sequence[int], span: Span) -> range:
    return range(max(bisect_right(starts, span.start) - 1, 0), bisect_right(starts, max(span.start, span.end - 1)))


def _by_text(old: Sequence[Unit], new: Sequence[Unit]) -> Weighed:
    """Units of the same words."""
    homes: dict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(new):
        homes[unit.text].append(number)
    for number, unit in enumerate(old):
        found = homes[unit.text] if unit.text.strip() else []
        if len(found) <= MAX_REPEATS:
            yield from (((number, other), len(unit.text)) for other in found)


def _by_rows(old: Sequence[Unit], new: Sequence[Unit]) -> Weighed:
    """Tables, weighed by the rows and the first cells they share."""
    for a, was in enumerate(old):
        for b, now in enumerate(new):
            if was.rows and now.rows:
                shared = _lines(was) & _lines(now)
                if shared:
                    yield (a, b), sum(map(len, shared))


def _lines(table: Unit) -> set[str]:
    rows = table.text.splitlines()
    return {*rows, *map(_head, rows)} - {""}
