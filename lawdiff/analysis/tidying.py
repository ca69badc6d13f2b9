"""The stretches of a token diff, tidied so that a person sees what a person would have marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from lawdiff.analysis.tokens import Token

Side = tuple[Token, ...]

# Equal stretches this short between two longer changes are read as part of the change.
ISLAND = 2
# Like ends of a change that are shorter stay in it, unless they are a whole word of one side.
LIKE_END = 2
_ATOM = re.compile(r"\d+(?:[.,]\d+)*|.", re.DOTALL)
_FIRM = re.compile(r"\d|[，。；：！？、]")
_STOP = re.compile(r"[，。；：！？、][”’」』）)》〉]*$")


class Row(Struct, frozen=True):
    """A stretch of both sides, equal or changed; equal ones hold as many tokens on either side."""

    old: Side
    new: Side
    equal: bool

    @property
    def size(self) -> int:
        """Characters of the longer side."""
        return max(_length(self.old), _length(self.new))


def tidied(rows: Iterable[Row]) -> list[Row]:
    """Changes joined, islands drowned, like ends given back, borders slid to a mark."""
    drowned = alternate(_drowned(alternate(rows)))
    trimmed = alternate(part for row in drowned for part in _trimmed(row))
    return _slid(trimmed)


def _length(side: Side) -> int:
    return sum(len(token.key) for token in side)


def alternate(rows: Iterable[Row]) -> list[Row]:
    """Equal and changed rows in turn, none empty."""
    found: list[Row] = []
    for row in rows:
        if not row.old and not row.new:
            continue
        if found and found[-1].equal == row.equal:
            last = found.pop()
            found.append(Row(last.old + row.old, last.new + row.new, row.equal))
        else:
            found.append(row)
    return found


def _drowned(rows: Sequence[Row]) -> Iterator[Row]:
    """Short equal words between two longer changes become part of them; marks and figures stand firm."""
    for n, row in enumerate(rows):
        island = row.equal and 0 < n < len(rows) - 1 and row.size <= ISLAND
        if island and not any(_FIRM.search(token.key) for token in row.old):
            island = min(rows[n - 1].size, rows[n + 1].size) > row.size
            yield Row(row.old, row.new, equal=not island)
        else:
            yield row


def _trimmed(row: Row) -> Iterator[Row]:
    """A change without the like ends that it has only because its sides were cut into words differently, or because a
    figure kept its unit."""
    if row.equal or not row.old or not row.new:
        yield row
        return
    old, new = _atoms(row.old), _atoms(row.new)
    head = _like(old, new, _borders(row.old), _borders(row.new))
    rest_old, rest_new = old[head:][::-1], new[head:][::-1]
    tail = _like(rest_old, rest_new, _borders(row.old[::-1]), _borders(row.new[::-1]))
    to_old, to_new = len(old) - tail, len(new) - tail
    yield Row(old[:head], new[:head], equal=True)
    yield Row(old[head:to_old], new[head:to_new], equal=False)
    yield Row(old[to_old:], new[to_new:], equal=True)


def _atoms(side: Side) -> Side:
    """Single characters and whole runs of digits, where a token can be parted."""
    found: list[Token] = []
    for token in side:
        if token.key == token.text:
            found += [Token(atom, atom) for atom in _ATOM.findall(token.key)]
        else:
            found.append(token)
    return tuple(found)


def _borders(side: Side) -> frozenset[int]:
    """After how many characters a word ends."""
    at = 0
    found = set()
    for token in side:
        at += len(token.key)
        found.add(at)
    return frozenset(found)


def _like(old: Side, new: Side, old_words: frozenset[int], new_words: frozenset[int]) -> int:
    """How many atoms at the start are the same: two characters or more, to the end of a word on either side, or to a
    figure (which keeps its unit)."""
    length = best = 0
    for taken, (a, b) in enumerate(zip(old, new, strict=False), 1):
        if a.key != b.key:
            break
        length += len(a.key)
        figures = all(side[taken : taken + 1] and side[taken].key[:1].isdigit() for side in (old, new))
        if length >= LIKE_END or length in old_words or length in new_words or figures:
            best = taken
    return best


def _slid(rows: Sequence[Row]) -> list[Row]:
    """Insertions and deletions moved, where the same words allow it, to begin after a mark or end with one."""
    found = list(rows)
    for n in range(1, len(found) - 1):
        row = found[n]
        if not row.equal and bool(row.old) != bool(row.new):
            found[n - 1 : n + 2] = _slide(found[n - 1], row, found[n + 1])
    return [row for row in found if row.old or row.new]


def _slide(before: Row, change: Row, after: Row) -> list[Row]:
    gone = bool(change.old)
    moving, others = (before.old + change.old + after.old, before.new + after.new)
    if not gone:
        moving, others = (before.new + change.new + after.new, before.old + after.old)
    size = len(change.old or change.new)
    start = max(_reach(moving, len(before.old), size), key=lambda at: (_fitness(moving, at, size), at))
    left, middle, right = moving[:start], moving[start : start + size], moving[start + size :]
    one, other = others[:start], others[start:]
    if gone:
        return [Row(left, one, equal=True), Row(middle, (), equal=False), Row(right, other, equal=True)]
    return [Row(one, left, equal=True), Row((), middle, equal=False), Row(other, right, equal=True)]


def _reach(moving: Side, start: int, size: int) -> range:
    """Where the change may begin without altering what it says."""
    first = last = start
    while first > 0 and moving[first - 1].key == moving[first - 1 + size].key:
        first -= 1
    while last + size < len(moving) and moving[last].key == moving[last + size].key:
        last += 1
    return range(first, last + 1)


def _fitness(moving: Side, at: int, size: int) -> int:
    """2 where the change begins after a mark and ends with one, 1 for either."""
    begins = at == 0 or bool(_STOP.search(moving[at - 1].key))
    ends = at + size == len(moving) or bool(_STOP.search(moving[at + size - 1].key))
    return begins + ends
