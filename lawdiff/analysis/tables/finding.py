"""The tables of a text: those its file marks, and lines whose cells stand apart by tabs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from lawdiff.analysis.tables.grid import Grid
from lawdiff.analysis.tables.lined import lined
from lawdiff.analysis.tables.words import is_value
from lawdiff.model.document import Body
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.model.table import Cell, Table

_TABBED = re.compile(r"^[^\t\n]*\t[^\n]*$", re.MULTILINE)
_PROSE = re.compile(r"[。；！？]")
_UNIT_LINE = re.compile(r"[（(]?(?:计量)?单位[:：][^\n]{1,12}")
CAPTION = 60  # characters that a line above a table may have to be its caption
LONG = 0.5  # share of a table's characters in cells of whole sentences from which it is but a frame for text


def find_tables(source: Source, body: Body) -> tuple[Table, ...]:
    """The tables in order of place, in the repaired text; frames around running text are none."""
    text = body.text
    marked = _joined(text, [table for raw in source.tables if (table := _repaired(source, raw))])
    found = [table for table in marked if _is_table(text, table)]
    if "\t" in text:
        found += [table for table in _tabbed(text, _places(found)) if _holds_data(text, table)]
    places = _places(found)
    found += [t for t in lined(body) if not _within(places, t.span) and not _is_contents(text, _filled(t))]
    return tuple(_named(text, table) for table in sorted(found, key=lambda table: table.span.start))


def _places(tables: Sequence[Table]) -> list[Span]:
    return sorted(table.span for table in tables)


def _within(places: Sequence[Span], span: Span) -> bool:
    """Whether a stretch meets one of several that do not meet each other."""
    at = bisect_right(places, span.end, key=lambda place: place.start) - 1
    return at >= 0 and places[at].end > span.start


def _named(text: str, table: Table) -> Table:
    """With its caption, and every cell's kind and label."""
    grid = Grid(text, table)
    cells = tuple(
        replace(cell, kind=grid.kind(cell), label=grid.labels.get((cell.row, cell.column), "")) for cell in table.cells
    )
    heads = next((row for row in range(grid.height) if row in grid.body), 1)
    return replace(table, cells=cells, caption=_caption(text, table), heads=heads)


def _repaired(source: Source, table: Table) -> Table | None:
    """A table of the raw text in the repaired text; None where the repair left nothing of it."""
    back = source.repaired.from_base
    cells = tuple(replace(cell, span=back(cell.span).trimmed(source.text)) for cell in table.cells)
    span = back(table.span)
    if not span or not cells:
        return None
    caption = table.caption and (back(table.caption))
    return replace(table, span=span, cells=cells, caption=caption, cuts=_cuts(source, table))


def _cuts(source: Source, table: Table) -> tuple[int, ...]:
    """The rows before which a page ends."""
    pages: dict[int, int] = {}
    for cell in table.cells:
        if cell.span:
            pages.setdefault(cell.row, source.page(cell.span.start) or 0)
    rows = sorted(pages)
    return tuple(row for above, row in pairwise(rows) if pages[row] != pages[above])


def _joined(text: str, tables: Sequence[Table]) -> list[Table]:
    """A table that a page break cut in two is one: nothing between, and the second goes on where the first stopped."""
    found: list[Table] = []
    for table in tables:
        if found and _goes_on(text, found[-1], table):
            found[-1] = _appended(found[-1], table)
        else:
            found.append(table)
    return found


def _goes_on(text: str, first: Table, second: Table) -> bool:
    captioned = second.caption is not None and second.caption.start >= first.span.end
    if captioned or text[first.span.end : second.span.start].strip():
        return False
    if any(cell.row == 0 and is_value(cell.span.of(text)) for cell in second.cells):
        return first.width == second.width
    # Under a band (第二十条第（六）项) a table may have fewer columns; the last one fills the rest.
    return second.width <= first.width and (_is_band(first, first.height - 1) or _is_band(second, 0))


def _is_band(table: Table, row: int) -> bool:
    cells = [cell for cell in table.cells if cell.row <= row < cell.row + cell.rows]
    return len(cells) == 1 and bool(cells[0].span) and cells[0].columns == table.width > 1


def _appended(first: Table, second: Table) -> Table:
    height, wider = first.height, first.width - second.width
    cells = tuple(
        replace(
            cell,
            row=cell.row + height,
            columns=cell.columns + (wider if cell.column + cell.columns == second.width else 0),
        )
        for cell in second.cells
    )
    cuts = (*first.cuts, height, *(row + height for row in second.cuts))
    return replace(first, span=Span(first.span.start, second.span.end), cells=first.cells + cells, cuts=cuts)


def _tabbed(text: str, taken: Sequence[Span]) -> Iterator[Table]:
    """Runs of lines with as many tabs each, outside the tables known."""
    run: list[Span] = []
    for line in _TABBED.finditer(text):
        span = Span(*line.span())
        if _within(taken, span):
            continue
        if run and (run[-1].end + 1 != span.start or _tabs(text, run[-1]) != _tabs(text, span)):
            yield from _of_lines(text, run)
            run = []
        run.append(span)
    yield from _of_lines(text, run)


def _tabs(text: str, span: Span) -> int:
    return text.count("\t", span.start, span.end)


def _of_lines(text: str, lines: Sequence[Span]) -> Iterator[Table]:
    if len(lines) < 2:
        return
    cells: list[Cell] = []
    for row, line in enumerate(lines):
        at = line.start
        for column, words in enumerate(line.of(text).split("\t")):
            cells.append(Cell(Span(at, at + len(words)).trimmed(text), row, column))
            at += len(words) + 1
    yield Table(Span(lines[0].start, lines[-1].end), tuple(cells))


def _filled(table: Table) -> list[Cell]:
    return [cell for cell in table.cells if cell.span]


def _is_table(text: str, table: Table) -> bool:
    """What a file marks as a table: data, or at least three rows or columns of words."""
    if any(is_value(cell.span.of(text)) for cell in table.cells):
        return _holds_data(text, table)
    shaped = table.height > 1 and table.width > 1 and table.height + table.width > 4
    return shaped and not _is_frame(text, _filled(table))


def _holds_data(text: str, table: Table) -> bool:
    """Two columns, two rows and a value beside a name; sentences fill no more than a part of it."""
    filled = _filled(table)
    if len({cell.column for cell in filled}) < 2 or len({cell.row for cell in filled}) < 2:
        return False
    if not any(is_value(cell.span.of(text)) for cell in filled):
        return False
    return not _is_frame(text, filled) and not _is_contents(text, filled)


def _is_frame(text: str, cells: Sequence[Cell]) -> bool:
    """Whether running text fills the cells."""
    prose = sum(len(cell.span) for cell in cells if len(cell.span) > 20 and _PROSE.search(cell.span.of(text)))
    return prose >= LONG * sum(len(cell.span) for cell in cells)


def _is_contents(text: str, cells: Sequence[Cell]) -> bool:
    """A table of contents: names and page numbers that rise, no head."""
    pages = [cell.span.of(text) for cell in cells if cell.column]
    if {cell.column for cell in cells} != {0, 1} or not all(page.isdecimal() for page in pages):
        return False
    numbers = [int(page) for page in pages]
    return numbers == sorted(numbers) and all(number < 1000 for number in numbers) and len(set(numbers)) > 2


def _line_above(text: str, at: int) -> Span:
    above = text[:at].rstrip()
    return Span(above.rfind("\n") + 1, len(above)).trimmed(text)


def _caption(text: str, table: Table) -> Span | None:
    """The caption its file gives, or the line above, where that is short and no sentence."""
    if table.caption is not None:
        return table.caption
    span = _line_above(text, table.span.start)
    if _UNIT_LINE.fullmatch(span.of(text)):
        span = _line_above(text, span.start)
    words = span.of(text)
    if not words or len(words) > CAPTION or "\t" in words or _PROSE.search(words):
        return None
    return span
