"""Rows of tables that came as text: a name and its cells on one line, under a head line with the columns' names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

_CELL = r"[+\-]?[0-9]++(?:,[0-9]{3})*+(?:\.[0-9]++)?+"
_NAME = r"(?:[0-9]{1,2}[.．])?[^0-9\n，。；：！？%]{0,40}?(?:\.[^0-9\n，。；：%]{2,40}?)?"
_ROW = re.compile(rf"^(?P<name>{_NAME})(?P<cells>{_CELL}(?:(?: |(?=[+\-])){_CELL}){{0,15}})$", re.MULTILINE)
_CELLS = re.compile(_CELL)
_ORDINAL = re.compile(
    r"^[一二三四五六七八九十]?(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．])?"
)
_UNIT = re.compile(r"单位：(?P<scale>[万亿]*)(?P<unit>元|人次|件|个|条|项|次)|(?P<count>件|条|项|个|次)数$")
_HAN = re.compile(r"[\u4e00-\u9fff]")


class Row(Struct, frozen=True):
    """A row: its name without ordinal, its cells as places in the folded text, the heads of its columns."""

    start: int
    end: int
    ordinal: str
    name: str
    cells: tuple[tuple[int, int], ...]
    heads: tuple[str, ...]

    def label(self, column: int) -> str:
        """What the cell in a column is called: row and column heads; the last of several without heads is a total."""
        head = self.heads[column] if column < len(self.heads) else ""
        if not head and len(self.cells) > 1:
            head = "总计" if column == len(self.cells) - 1 else f"第{column + 1}栏"
        return self.name + _UNIT.sub("", head).strip("（）() ")

    def unit(self, column: int) -> tuple[str, str]:
        """Scale and unit, as the head of the column says."""
        match = _UNIT.search(self.heads[column]) if column < len(self.heads) else None
        if not match:
            return "", ""
        return match["scale"] or "", match["unit"] or match["count"] or ""


def rows(text: str) -> Iterator[Row]:
    """The rows of a text: several cells, or one under a head that names its column."""
    for match in _ROW.finditer(text):
        name = match["name"].strip()
        ordinal = _ORDINAL.match(name)
        bare = name[ordinal.end() :] if ordinal else name
        cells = tuple(m.span() for m in _CELLS.finditer(text, match.start("cells"), match.end("cells")))
        heads = _heads(text, match.start(), len(cells))
        if not _is_row(bare, cells, heads):
            continue
        yield Row(match.start(), match.end(), ordinal[0] if ordinal else "", bare, cells, heads)


def _is_row(name: str, cells: Sequence[tuple[int, int]], heads: Sequence[str]) -> bool:
    if len(cells) == 1:
        return bool(heads) and bool(_HAN.search(name))
    if cells[0][1] == cells[1][0]:  # 2020-03-15
        return False
    return len(cells) >= 3 or (len(cells) == 2 and bool(heads))


def _heads(text: str, start: int, count: int) -> tuple[str, ...]:
    """The columns' names on a line above, not further than over other rows; the first names the rows."""
    at = start
    for _ in range(4):
        if at <= 0:
            return ()
        above = text.rfind("\n", 0, at - 1) + 1
        line = text[above : at - 1]
        if not any(char.isdigit() for char in line):
            words = line.split(" ") if " " in line else _halves(line, count)
            return tuple(words[1:]) if len(words) == count + 1 else ()
        at = above
    return ()


_COLUMN = re.compile(r"(?:本年|上年|现行有效|总计|合计|累计)[^本上现总合累]{2,16}")


def _halves(line: str, count: int) -> list[str]:
    """A head whose spaces were lost: columns that begin with 本年, 上年, 现行有效."""
    columns = [match[0] for match in _COLUMN.finditer(line)]
    return ["", *columns] if len(columns) == count else []
