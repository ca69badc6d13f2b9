"""Tables in Markdown, as GitHub writes them: cells between pipes, a row of dashes under the head (GFM, 4.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from lawdiff.model.source import Repair, RepairKind
from lawdiff.model.span import Span
from lawdiff.model.table import Cell, Table

_ROW = re.compile(r"^[^\n|]*+\|[^\n]*$", re.MULTILINE)
_DASHES = re.compile(r"^[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*+\|?[ \t]*$")
_CELL = re.compile(r"(?:[^|\\\n]|\\.)++")


class PipeTable(Struct, frozen=True):
    """A table and the repairs that leave its cells apart by tabs."""

    table: Table
    repairs: tuple[Repair, ...]


def pipe_tables(raw: str) -> Iterator[PipeTable]:
    """The tables of a Markdown text, in order."""
    at = 0
    while head := _ROW.search(raw, at):
        at = min(head.end() + 1, len(raw))
        dashes = _ROW.match(raw, at)
        if dashes is None or not _DASHES.match(dashes[0]) or len(_cells(head)) != len(_cells(dashes)):
            continue
        rows, at = [head], min(dashes.end() + 1, len(raw))
        while row := _ROW.match(raw, at):
            rows.append(row)
            at = min(row.end() + 1, len(raw))
        yield _read(raw, rows, dashes)


def _read(raw: str, rows: list[re.Match[str]], dashes: re.Match[str]) -> PipeTable:
    cells = tuple(Cell(span, n, column) for n, row in enumerate(rows) for column, span in enumerate(_cells(row)))
    repairs = [Repair(RepairKind.MARKUP, Span(dashes.start(), min(dashes.end() + 1, len(raw))))]
    for row in rows:
        repairs += _apart(row, _cells(row))
    return PipeTable(Table(Span(rows[0].start(), rows[-1].end()), cells), tuple(sorted(repairs, key=lambda r: r.span)))


def _cells(row: re.Match[str]) -> list[Span]:
    """The words between the pipes, less the white space around them; empty ones between two pipes count."""
    text = row[0].strip()
    start = row.start() + row[0].index(text)
    inner = text[text.startswith("|") :]
    start += len(text) - len(inner)
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    found, at = [], 0
    while at <= len(inner):
        match = _CELL.match(inner, at)
        words = match[0] if match else ""
        lead = len(words) - len(words.lstrip())
        found.append(Span(start + at + lead, start + at + max(len(words.rstrip()), lead)))
        at += len(words) + 1
    return found


def _apart(row: re.Match[str], cells: list[Span]) -> Iterator[Repair]:
    """What stands between the cells becomes one tab, what stands around them goes."""
    edges = [row.start(), *(end for cell in cells for end in (cell.start, cell.end)), row.end()]
    for n in range(0, len(edges), 2):
        start, end = edges[n], edges[n + 1]
        inner = 0 < n < len(edges) - 2
        if inner:
            yield Repair(RepairKind.MARKUP, Span(start, start + 1), "\t")
        if start + inner < end:
            yield Repair(RepairKind.MARKUP, Span(start + inner, end))
