"""Runs of sentences that nobody needs to read are folded into one line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from lawdiff.report.arrange import Chapter, Row

# Folding fewer sentences than this would save no line.
MIN_FOLD = 2


class Fold(Struct, frozen=True):
    """Rows left out; `same`: all of them are unchanged."""

    rows: tuple[Row, ...]

    @property
    def same(self) -> bool:
        return all(row.unchanged for row in self.rows)


def wanted_kinds(only: frozenset[str]) -> Callable[[Row], bool]:
    """Which rows are worth a look: every change, or those of the kinds asked for (`moved` is one)."""

    def wanted(row: Row) -> bool:
        if not only:
            return not row.unchanged
        return row.pair.kind in only or ("moved" in only and row.pair.moved)

    return wanted


def folded(rows: Sequence[Row], context: int, wanted: Callable[[Row], bool]) -> Iterator[Row | Fold]:
    """`rows` with what lies further than `context` rows from a wanted one folded away."""
    near = [False] * len(rows)
    for n, row in enumerate(rows):
        if wanted(row):
            for at in range(max(0, n - context), min(len(rows), n + context + 1)):
                near[at] = near[at] or at == n or rows[at].unchanged
    hidden: list[Row] = []
    for row, keep in zip(rows, near, strict=True):
        if not keep:
            hidden.append(row)
            continue
        yield from _fold(hidden, any(near))
        hidden = []
        yield row
    yield from _fold(hidden, any(near))


def chosen(chapters: Sequence[Chapter], words: Sequence[str], name: Callable[[Chapter], str]) -> list[Chapter]:
    """The chapters whose heading holds one of `words`, with all that stands below them; all of them without words."""
    if not words:
        return list(chapters)
    found: list[Chapter] = []
    below: int | None = None
    for chapter in chapters:
        if below is not None and chapter.level <= below:
            below = None
        if below is None and any(word in name(chapter) for word in words):
            below = chapter.level
        if below is not None:
            found.append(chapter)
    return found


def _fold(rows: Sequence[Row], beside: bool) -> Iterator[Row | Fold]:
    if beside and len(rows) < MIN_FOLD and all(row.unchanged for row in rows):
        yield from rows
    elif rows:
        yield Fold(tuple(rows))
