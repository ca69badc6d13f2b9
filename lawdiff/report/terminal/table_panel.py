"""What became of the tables, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.model.table_pair import Fate
from lawdiff.report.table_changes import FATE, Change, TableChange, table_changes
from lawdiff.report.terminal.cells import fitted, padded, width_of, wrapped
from lawdiff.report.terminal.parts import Column, columns, headline
from lawdiff.report.words import Catalogue, counts

# Cells of a table listed before the rest is only counted.
MAX_CELLS = 8
MIN_LABEL, GAPS, INDENT = 12, 5, 2
STYLE = {Fate.ADDED: "lawdiff.good", Fate.REMOVED: "lawdiff.down", Fate.CHANGED: "lawdiff.edited"}


def table_panel(comparison: Comparison, width: int, catalogue: Catalogue) -> Iterator[Text]:
    """Every table that changed: rows and columns that came or went, and its changed cells."""
    found = list(table_changes(comparison, catalogue))
    if not found:
        return
    yield headline(say("表格").render(catalogue), width, counts(FATE, comparison.table_counts, catalogue))
    room = max(width_of(FATE[table.fate].render(catalogue)) for table in found)
    for table in found:
        title = fitted(table.title, width - room - width_of(table.size) - 4)
        head = Text().append(padded(FATE[table.fate].render(catalogue), room) + "  ", STYLE[table.fate])
        yield head.append(title, "lawdiff.title").append(f"  {table.size}", "lawdiff.note")
        yield from _inside(table, width, catalogue)


def _inside(table: TableChange, width: int, catalogue: Catalogue) -> Iterator[Text]:
    for words in table.lines:
        yield from (Text(" " * INDENT).append_text(line) for line in wrapped(Text(words), width - INDENT))
    yield from _cells(table.changes[:MAX_CELLS], width)
    if len(table.changes) > MAX_CELLS:
        more = say("另有{n}格，全部列在 --format json 与 html 中。", n=len(table.changes) - MAX_CELLS)
        yield Text(" " * INDENT + more.render(catalogue), "lawdiff.note")


def _cells(changes: Sequence[Change], width: int) -> Iterator[Text]:
    """Name, old, new, difference, rate."""
    rows = [(change.label, change.old, change.new, change.delta, change.rate) for change in changes]
    caps = (width, 14, 14, 14, 10)
    rooms = [min(cap, max((width_of(row[n]) for row in rows), default=0)) for n, cap in enumerate(caps)]
    left = width - INDENT - GAPS - 2
    if sum(rooms[1:]) + MIN_LABEL > left:
        rooms[4] = 0
    rooms[0] = max(min(rooms[0], left - sum(rooms[1:])), MIN_LABEL)
    for change, (label, old, new, delta, rate) in zip(changes, rows, strict=True):
        style = "lawdiff.note" if change.rises is None else "lawdiff.up" if change.rises else "lawdiff.down"
        yield columns(
            Column("", INDENT - 1),
            Column(label, rooms[0]),
            Column(old, rooms[1], "lawdiff.note", "right"),
            Column("→", 1, "lawdiff.note"),
            Column(new, rooms[2], "lawdiff.number"),
            Column(delta, rooms[3], style, "right"),
            Column(rate if rooms[4] else "", rooms[4], style, "right"),
            gap=" ",
        )
