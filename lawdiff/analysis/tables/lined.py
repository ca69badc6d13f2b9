"""Tables that came as plain lines: rows that follow one another, with the line that heads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawdiff.analysis.tables.rows import Row, rows
from lawdiff.analysis.tables.words import has_ordinal
from lawdiff.model.document import Body
from lawdiff.model.span import Span
from lawdiff.model.table import Cell, Table

WIDE = 6  # cells from which rows of one width belong together though broken words stand between
MOST_BETWEEN = 9  # lines of such words
LONGEST_BETWEEN = 48  # characters of one
_HEADING = re.compile(r"[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节条]")
_SENTENCE = re.compile(r"[。；！？]")
# A name that runs down beside the rows leaves one character before theirs.
_ORDINAL = re.compile(r"\s*(?:[\u4e00-\u9fff、]{1,2}\s)?[0-9]{1,2}[.．、]")
_UPRIGHT = re.compile(r"[\u4e00-\u9fff、]\s+(?=\S)|[\u4e00-\u9fff]{2}\s+(?=[0-9]{1,2}[.．、])")


def lined(body: Body) -> Iterator[Table]:
    """The tables whose rows are lines of text."""
    group: list[Row] = []
    for row in rows(body):
        if group and not _goes_on(body.text, group[-1], row):
            yield _table(body.text, group)
            group = []
        group.append(row)
    if group:
        yield _table(body.text, group)


def _goes_on(text: str, last: Row, row: Row) -> bool:
    """Whether a row belongs to the table of the last one."""
    if len(last.cells) != len(row.cells) or last.heads != row.heads:
        return False
    between = text[last.span.end : row.span.start].split("\n")
    lines = [line.strip() for line in between if line.strip()]
    if not lines:
        return len(between) == 2
    return len(row.cells) >= WIDE and len(lines) <= MOST_BETWEEN and all(map(_broken, lines))


def _broken(line: str) -> bool:
    """Whether a line may be a piece of a row's or a column's name."""
    words = _ORDINAL.sub("", line, count=1)
    if len(line) > LONGEST_BETWEEN or _HEADING.match(line) or _SENTENCE.search(line):
        return False
    return not any(char.isdigit() for char in words)


def _table(text: str, group: Sequence[Row]) -> Table:
    cells: list[Cell] = []
    heads = group[0].heads
    count = 0
    if heads:
        cells += [Cell(span, 0, column) for column, span in enumerate(heads)]
        count = 1
    at = group[0].span.start
    for row in group:
        pieces = list(_lines(text, at, row.span.start))
        name = row.name
        if pieces and _ORDINAL.match(pieces[-1].of(text)) and not has_ordinal(name.of(text)):
            name = Span(pieces.pop().start, name.end if name else row.span.start)
        for piece in pieces:
            cells.append(Cell(piece, count, 0))
            count += 1
        cells.append(Cell(_bare(text, name) if len(row.cells) >= WIDE else name.trimmed(text), count, 0))
        cells += [Cell(span, count, column) for column, span in enumerate(row.cells, 1)]
        count += 1
        at = row.span.end
    start = heads[0].start if heads else group[0].span.start
    return Table(Span(start, group[-1].span.end), tuple(cells), heads=1 if heads else 0, lined=True)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    for line in re.finditer(r"[^\n]+", text[start:end]):
        if line[0].strip():
            yield Span(start + line.start(), start + line.end()).trimmed(text)


def _bare(text: str, span: Span) -> Span:
    upright = _UPRIGHT.match(text, span.start, span.end)
    return Span(upright.end() if upright else span.start, span.end).trimmed(text)
