"""The same document with other words: what a fix would make of a file that is no plain text."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.model.table import Cell, Table
from lawdiff.readers.text import source_from_text


def retold(like: Source, text: str) -> Source:
    """`like` with `text` as its raw text; tables that the file marked stay on their lines, if lines are as many."""
    source = source_from_text(text, like.path, like.format, like.encoding, like.bom)
    if source.tables or len(source.line_starts) != len(like.line_starts):
        return source
    return replace(source, tables=tuple(_table(table, like, source) for table in like.tables))


def _table(table: Table, like: Source, source: Source) -> Table:
    first, last = (like.position(at)[0] for at in (table.span.start, table.span.end))
    cells = tuple(_cells(table, first, source))
    return replace(table, span=Span(source.line_starts[first - 1], _end(source, last)), cells=cells)


def _cells(table: Table, first: int, source: Source) -> Iterator[Cell]:
    """Rows are lines, cells stand apart by tabs."""
    rows: dict[int, list[Cell]] = {}
    for cell in table.cells:
        rows.setdefault(cell.row, []).append(cell)
    for row, inside in rows.items():
        at = source.line_starts[first - 1 + row]
        words = source.raw[at : _end(source, first + row)].split("\t")
        for cell, part in zip(inside, words, strict=False):
            lead = len(part) - len(part.lstrip())
            yield replace(cell, span=Span(at + lead, at + max(len(part.rstrip()), lead)))
            at += len(part) + 1


def _end(source: Source, line: int) -> int:
    """Where a line ends, counted from 1, before its line end."""
    return source.line_starts[line] - 1 if line < len(source.line_starts) else len(source.raw)
