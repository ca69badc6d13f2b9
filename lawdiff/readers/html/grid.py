"""A table of a page as rows of cells, each with its place in the grid."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from lawdiff.readers.html.lines import CellText, tidy

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# No table needs wider cells or more columns, and HTML admits no wider cells; a longer text is an article laid out in a
# table.
MAX_SPREAD, MAX_CELL = 1000, 600


class Row(Struct, frozen=True):
    cells: tuple[CellText, ...]
    head: bool


class Grid(Struct, frozen=True):
    """Rows in order; `caption` is "" where there is none."""

    rows: tuple[Row, ...]
    caption: str


def is_data(table: LexborNode) -> bool:
    """Whether a table holds data: two rows, two columns, no table inside, no article and no heading in a cell."""
    if table.css_first("table table") is not None or table.css_first("h1, h2, h3") is not None:
        return False
    rows = list(_rows(table))
    if len(rows) < 2 or max(len(list(_cells(row))) for row in rows) < 2:
        return False
    return all(len(cell.text()) <= MAX_CELL for row in rows for cell in _cells(row))


def grid(table: LexborNode, words: Callable[[LexborNode], str]) -> Grid:
    """The cells where they stand; `words` gives the text of one."""
    taken: dict[int, int] = {}
    found = []
    for row in _rows(table):
        nodes = list(_cells(row))
        head = bool(nodes) and (all(node.tag == "th" for node in nodes) or _within(row) == "thead")
        found.append(Row(tuple(_placed(nodes, taken, words)), head))
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
    caption = table.css_first("caption")
    return Grid(tuple(row for row in found if row.cells), tidy(caption.text()) if caption else "")


def _placed(nodes: list[LexborNode], taken: dict[int, int], words: Callable[[LexborNode], str]) -> Iterator[CellText]:
    """The cells of a row; `taken` says for how many rows, this one included, a cell from above fills a column."""
    column = 0
    for node in nodes:
        while column in taken:
            column += 1
        if column >= MAX_SPREAD:
            return
        rows, columns = _spread(node, "rowspan"), _spread(node, "colspan")
        yield CellText(words(node), column, rows, columns)
        if rows > 1:
            taken.update((at, rows) for at in range(column, column + columns))
        column += columns


def _spread(node: LexborNode, name: str) -> int:
    value = (node.attributes.get(name) or "1").strip()
    return min(max(int(value), 1), MAX_SPREAD) if value.isdecimal() and len(value) < 6 else 1


def _rows(table: LexborNode) -> Iterator[LexborNode]:
    for child in _elements(table):
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in _elements(child) if row.tag == "tr")


def _cells(row: LexborNode) -> Iterator[LexborNode]:
    return (node for node in _elements(row) if node.tag in ("td", "th"))


def _within(row: LexborNode) -> str:
    return row.parent.tag or "" if row.parent is not None else ""


def _elements(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        if child.is_element_node:
            yield child
        child = child.next
