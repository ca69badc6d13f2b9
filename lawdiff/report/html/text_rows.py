"""The two texts side by side: chapters, the stretches read together, the rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from lawdiff.model.comparison import Comparison, Op, PairKind
from lawdiff.model.message import Message
from lawdiff.report.arrange import Chapter, Row, says_the_heading
from lawdiff.report.changes import new_side, old_side, shown
from lawdiff.report.folding import Fold, folded, wanted_kinds
from lawdiff.report.html.figure_rows import Spots
from lawdiff.report.html.tree import Entry, entry, targets_of
from lawdiff.report.naming import place_of, word_of
from lawdiff.report.visible import clean

# Sentences left standing on either side of a change.
CONTEXT = 1


class Line(Struct, frozen=True):
    """A row of the text: the pair's number, what became of it, both sides; `gone` where it only stood."""

    number: int
    kind: PairKind
    word: Message
    moved: bool
    gone: bool
    place: str
    old: tuple[Op, ...]
    new: tuple[Op, ...]


class Stretch(Struct, frozen=True):
    """Lines that are read together; folded ones are unchanged."""

    lines: tuple[Line, ...]
    folded: bool


class Part(Struct, frozen=True):
    """A chapter of the text; `heads` says what became of its sections, and is empty before the first heading."""

    number: int
    level: int
    heads: tuple[Entry, ...]
    stretches: tuple[Stretch, ...]


def parts(comparison: Comparison, chapters: Sequence[Chapter]) -> Iterator[Part]:
    """The chapters in the order of reading."""
    targets = targets_of(chapters)
    for chapter in chapters:
        heads = tuple(entry(comparison, row, targets) for row in chapter.sections)
        rows = [row for row in chapter.rows if not says_the_heading(comparison, row)]
        pieces = list(folded(rows, CONTEXT, wanted_kinds(frozenset())))
        yield Part(chapter.number, min(chapter.level, 4), heads, tuple(_stretches(comparison, pieces)))


def spots_of(comparison: Comparison, chapters: Sequence[Chapter]) -> Spots:
    """The anchor of every sentence: its row, the place it left, or its chapter where the heading says it."""
    old: dict[int, str] = {}
    new: dict[int, str] = {}
    for chapter in chapters:
        for row in chapter.rows:
            heading = says_the_heading(comparison, row)
            anchor = f"c{chapter.number}" if heading else f"{'g' if row.gone else 'p'}{row.number}"
            if row.gone or not row.pair.moved:
                old |= dict.fromkeys(row.pair.old, anchor)
            if not row.gone:
                new |= dict.fromkeys(row.pair.new, anchor)
    return Spots(old, new)


def _stretches(comparison: Comparison, pieces: Sequence[Row | Fold]) -> Iterator[Stretch]:
    open_rows: list[Line] = []
    for piece in pieces:
        if not isinstance(piece, Fold):
            open_rows.append(_line(comparison, piece))
            continue
        if open_rows:
            yield Stretch(tuple(open_rows), folded=False)
            open_rows = []
        yield Stretch(tuple(_line(comparison, row) for row in piece.rows), folded=True)
    if open_rows:
        yield Stretch(tuple(open_rows), folded=False)


def _line(comparison: Comparison, row: Row) -> Line:
    ops = shown(row.pair)
    old, new = old_side(ops), new_side(ops)
    if row.pair.kind is PairKind.SAME:
        old = (("equal", "".join(text for op, text in row.pair.ops if op != "insert")),)
    if row.pair.moved:
        new = () if row.gone else new
    return Line(
        number=row.number,
        kind=row.pair.kind,
        word=word_of(row),
        moved=row.pair.moved,
        gone=row.gone,
        place=_place(comparison, row) if row.pair.moved else "",
        old=tuple((op, clean(text)) for op, text in old),
        new=tuple((op, clean(text)) for op, text in new),
    )


def _place(comparison: Comparison, row: Row) -> str:
    """Where the other end of a move stands."""
    document, sentences = (comparison.new, row.pair.new) if row.gone else (comparison.old, row.pair.old)
    return clean(place_of(document, document.sentences[sentences[0]].section))
