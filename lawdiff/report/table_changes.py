"""Tables of two years in words: what came, what went, and the cells that changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.model.message import Message, say
from lawdiff.model.table import Cell
from lawdiff.model.table_pair import CellPair, Fate, LinePair, TablePair
from lawdiff.report.figures import signed
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue

FATE: Mapping[Fate, Message] = MappingProxyType(
    {
        Fate.CHANGED: say("有变化"),
        Fate.ADDED: say("新增"),
        Fate.REMOVED: say("删去"),
        Fate.SAME: say("未变"),
    }
)
_TOTAL = re.compile(r"(?:总计|合计|小计|共计)$")
# Rows or columns named before the rest is only counted.
MAX_NAMED = 6


class Change(Struct, frozen=True):
    """A cell that says another thing than last year: its name, both contents, difference and rate as shown."""

    label: str
    old: str
    new: str
    delta: str
    rate: str
    rises: bool | None


class TableChange(Struct, frozen=True):
    """A table over two years: `lines` say what rows and columns came and went, `changes` are its cells."""

    title: str
    fate: Fate
    size: str
    lines: tuple[str, ...]
    changes: tuple[Change, ...]


def table_changes(comparison: Comparison, catalogue: Catalogue) -> Iterator[TableChange]:
    """The tables that changed, came or went, in the order of the new report."""
    for row in comparison.tables:
        if row.fate is not Fate.SAME:
            yield table_change(comparison, row, catalogue)


def table_change(comparison: Comparison, row: TablePair, catalogue: Catalogue) -> TableChange:
    """What is to be said of a table."""
    both = row.old is not None and row.new is not None
    lines = _lines(row, catalogue) if both else ()
    cells = sorted((cell for cell in row.cells if cell.fate is Fate.CHANGED), key=_rank) if both else []
    changes = tuple(cell_change(comparison, cell) for cell in cells)
    return TableChange(title_of(comparison, row, catalogue), row.fate, _size(comparison, row), tuple(lines), changes)


def _rank(cell: CellPair) -> tuple[bool, int, int]:
    """Totals first, then in the order of reading."""
    return _TOTAL.search(cell.label) is None, cell.row, cell.column


def title_of(comparison: Comparison, row: TablePair, catalogue: Catalogue) -> str:
    """The caption; where there is none, the number of the table."""
    index, document = (row.new, comparison.new) if row.new is not None else (row.old, comparison.old)
    assert index is not None
    caption = document.tables[index].caption
    words = clean(caption.of(document.text)) if caption else ""
    return words or say("第{n}张表", n=index + 1).render(catalogue)


def _size(comparison: Comparison, row: TablePair) -> str:
    index, document = (row.new, comparison.new) if row.new is not None else (row.old, comparison.old)
    table = document.tables[index or 0]
    return f"{table.height}×{table.width}"


def _lines(row: TablePair, catalogue: Catalogue) -> Iterator[str]:
    came = {axis: [line for line in lines if line.old is None] for axis, lines in _axes(row)}
    went = {axis: [line for line in lines if line.new is None] for axis, lines in _axes(row)}
    if came["rows"]:
        yield say("新增行：{names}", names=_names(came["rows"], catalogue)).render(catalogue)
    if went["rows"]:
        yield say("删去行：{names}", names=_names(went["rows"], catalogue)).render(catalogue)
    if came["columns"]:
        yield say("新增列：{names}", names=_names(came["columns"], catalogue)).render(catalogue)
    if went["columns"]:
        yield say("删去列：{names}", names=_names(went["columns"], catalogue)).render(catalogue)


def _axes(row: TablePair) -> tuple[tuple[str, Sequence[LinePair]], ...]:
    return ("rows", row.rows), ("columns", row.columns)


def _names(lines: Sequence[LinePair], catalogue: Catalogue) -> str:
    """The names of rows or columns; those without one are told by their place."""
    names = [clean(line.label) or say("第{n}", n=_place(line) + 1).render(catalogue) for line in lines]
    more = say("等{n}处", n=len(names)).render(catalogue) if len(names) > MAX_NAMED else ""
    return "、".join(names[:MAX_NAMED]) + more


def _place(line: LinePair) -> int:
    return line.new if line.new is not None else (line.old or 0)


def cell_change(comparison: Comparison, pair: CellPair) -> Change:
    """What is to be said of a cell."""
    delta, percent = pair.delta, pair.percent
    return Change(
        label=clean(pair.label) or clean(words_of(comparison.new, pair.new)),
        old=clean(words_of(comparison.old, pair.old)),
        new=clean(words_of(comparison.new, pair.new)),
        delta="" if delta is None else signed(delta) + _points(comparison, pair),
        rate="" if percent is None else f"{signed(percent, f'{abs(percent):,.1f}')}%",
        rises=None if delta is None else delta > 0,
    )


def _points(comparison: Comparison, pair: CellPair) -> str:
    return "个百分点" if words_of(comparison.new, pair.new).rstrip().endswith(("%", "％")) else ""


def words_of(document: Document, cell: Cell | None) -> str:
    """What a cell says, on one line; "" where there is none."""
    return " ".join(cell.span.of(document.text).split()) if cell else ""
