"""Rows of tables that came as text: a name and its cells on one line, under a head line with the columns' names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lawdiff.model.document import Body
from lawdiff.model.span import Span

_CELL = r"[+\-]?[0-9]++(?:,[0-9]{3})*+(?:\.[0-9]++)?+"
_NAME = r"(?:[\u4e00-\u9fff]{0,2}[0-9]{1,2}[.．])?[^0-9\n，。；：！？%]{0,40}?(?:\.[^0-9\n，。；：%]{2,40}?)?"
_ROW = re.compile(rf"^(?P<name>{_NAME})(?P<cells>{_CELL}(?:(?: |(?=[+\-])){_CELL}){{0,15}})$", re.MULTILINE)
_CELLS = re.compile(_CELL)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_WORD = re.compile(r"\S+")
_COLUMN = re.compile(r"(?:本年|上年|现行有效|总计|合计|累计)[^本上现总合累]{2,16}")
_MEASURE = re.compile(r"[数量额率值比]|单位|总计|合计|金$|年$|年度$")
_ABOVE = 4  # lines above a row in which its head may stand: itself and other rows of the table


class Row(Struct, frozen=True):
    """A row: its line, its name (empty where it has none), its cells, the heads of all its columns, names first."""

    span: Span
    name: Span
    cells: tuple[Span, ...]
    heads: tuple[Span, ...]


def rows(body: Body) -> Iterator[Row]:
    """The rows of a text: several cells, or one under a head that names its column."""
    folded = body.folded
    last: Row | None = None
    for match in _ROW.finditer(folded.text):
        cells = tuple(folded.to_base(Span(*m.span())) for m in _CELLS.finditer(folded.text, *match.span("cells")))
        line = folded.to_base(Span(*match.span()))
        follows = last is not None and last.span.end + 1 == line.start and len(last.cells) == len(cells)
        heads = last.heads if last and follows else _heads(body.text, line.start, len(cells))
        if _is_row(match["name"], cells, [head.of(body.text) for head in heads]):
            last = Row(line, folded.to_base(Span(*match.span("name"))), cells, heads)
            yield last


def _is_row(name: str, cells: Sequence[Span], heads: Sequence[str]) -> bool:
    if len(cells) == 1:
        return bool(heads) and bool(_HAN.search(name)) and _MEASURE.search(heads[1]) is not None
    if cells[0].end == cells[1].start:  # 2020-03-15
        return False
    return len(cells) >= 3 or bool(heads)


def _heads(text: str, start: int, count: int) -> tuple[Span, ...]:
    """The columns' names on a line above, not further than over other rows; the first names the rows."""
    at = start
    for _ in range(_ABOVE):
        if at <= 0:
            return ()
        above = text.rfind("\n", 0, at - 1) + 1
        if not any(char.isdigit() for char in text[above : at - 1]):
            words = tuple(Span(*word.span()) for word in _WORD.finditer(text, above, at - 1))
            words = words if len(words) != 1 else _halves(text, words[0], count)
            named = len(words) == count + 1 and all(len(word) > 1 for word in words if word)
            return words if named else ()
        at = above
    return ()


def _halves(text: str, line: Span, count: int) -> tuple[Span, ...]:
    """A head whose spaces were lost: columns that begin with 本年, 上年, 现行有效."""
    columns = [Span(*match.span()) for match in _COLUMN.finditer(text, line.start, line.end)]
    return (Span(line.start, columns[0].start), *columns) if len(columns) == count else ()
