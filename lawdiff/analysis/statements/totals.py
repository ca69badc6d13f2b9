"""The totals of tables: every sum that heads promise, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawdiff.analysis.statements.frame import Frame, plain
from lawdiff.analysis.statements.rows import unheaded
from lawdiff.analysis.tables.grid import Grid
from lawdiff.analysis.tables.sums import Place, Sum, total_of
from lawdiff.analysis.tables.verdicts import Tried, holds, tried
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement, StatementKind

SHOWN = 8  # parts of a sum that are written out


def totals(frame: Frame) -> Iterator[Statement]:
    """Row and column totals, and the equation of the official form."""
    for grid in frame.tables:
        if grid.table.lined and not grid.head_rows and not grid.is_form:
            yield from unheaded(frame, grid)
        else:
            yield from (_statement(grid, found) for found in tried(grid) if _says_something(grid, found))


def _says_something(grid: Grid, found: Tried) -> bool:
    return any(grid.value(*place) for line in found.sums for place in line.places)


def _statement(grid: Grid, found: Tried) -> Statement:
    first = found.sums[0]
    detail = "；".join(_arithmetic(grid, line) for line in found.sums)
    stated, computed = plain(total_of(grid, first.wholes)), plain(total_of(grid, first.parts))
    span = grid.places[found.culprit].span if found.culprit else _span(grid, found.sums)
    return Statement(StatementKind.TABLE_TOTAL, span, found.verdict, detail, stated=stated, computed=computed)


def _span(grid: Grid, lines: Sequence[Sum]) -> Span:
    """A row from its name to its total; under a column the total alone."""
    last = lines[0]
    if last.line == "column" and len(lines) == 1:
        return grid.places[last.wholes[-1]].span
    row = last.wholes[-1][0]
    columns = [c for line in lines for r, c in line.places if r == row]
    named = [c for c in grid.names_of(min(columns)) if grid.words(row, c) and grid.places[row, c].row == row]
    ends = [grid.places[row, c].span for c in (*named[-1:], min(columns), max(columns))]
    return Span(min(span.start for span in ends), max(span.end for span in ends))


def _arithmetic(grid: Grid, line: Sum) -> str:
    """`3001+34=3035≠2932+104`; where the parts are many only their number is told."""
    total = plain(total_of(grid, line.parts))
    said = _terms(grid, line.parts) + f"={total}"
    if holds(grid, line):
        return said if len(line.wholes) == 1 else f"{said}={_terms(grid, line.wholes)}"
    return f"{said}≠{_terms(grid, line.wholes)}"


def _terms(grid: Grid, places: Sequence[Place]) -> str:
    values = [plain(grid.value(*place) or 0) for place in places]
    if len(values) <= SHOWN:
        return "+".join(values)
    return "+".join(values[:2]) + f"+…+{values[-1]}（共{len(values)}项）"
