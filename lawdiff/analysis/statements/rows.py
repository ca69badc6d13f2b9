"""Rows of numbers under no heads: a last cell that is the sum of the others, as most rows of the table bear out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from lawdiff.analysis.statements.frame import Frame, plain
from lawdiff.analysis.statements.tallies import one_digit
from lawdiff.analysis.tables.grid import Grid
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement, StatementKind, Verdict

WITNESSES = 4  # rows that must hold before one that does not is called wrong
RARE = 4  # rows that hold for one that fails


class Row(Struct, frozen=True):
    """A row in places of the folded text."""

    span: Span
    cells: tuple[Span, ...]
    values: tuple[Decimal, ...]


def unheaded(frame: Frame, grid: Grid) -> Iterator[Statement]:
    """Row totals and differences."""
    block = [_row(frame, grid, row) for row in grid.body]
    verdicts = [_holds(row.values) for row in block]
    good, bad = sum(verdicts), len(block) - sum(verdicts)
    for row, holds in zip(block, verdicts, strict=True):
        width = len(row.cells)
        if width >= 3 and (holds or (good >= WITNESSES and _amiss(row.values, good, bad))):
            yield _total(frame, row, holds)
        elif width > 4:
            yield from _inner(frame, row)


def _row(frame: Frame, grid: Grid, row: int) -> Row:
    fold = frame.body.folded.from_base
    columns = [c for c in grid.columns if grid.is_cell(row, c)]
    cells = tuple(fold(grid.places[row, c].span) for c in columns)
    return Row(fold(grid.row_span(row)), cells, tuple(grid.value(row, c) or Decimal(0) for c in columns))


def _holds(values: Sequence[Decimal]) -> bool:
    """The last cell is the sum of the others; of three it may be their difference."""
    if len(values) == 3 and values[1] - values[0] == values[2]:
        return True
    return len(values) >= 4 and sum(values[:-1]) == values[-1]


def _amiss(values: Sequence[Decimal], good: int, bad: int) -> bool:
    """Whether a row among rows that hold is at fault: the only one that fails, or one digit off where few do."""
    if good >= RARE * bad and bad > 1:
        whole = values[-1]
        off = whole - sum(values[:-1])
        return len(values) >= 4 and (
            one_digit(whole, whole - off) or any(one_digit(value, value + off) for value in values[:-1])
        )
    return bad == 1


def _inner(frame: Frame, row: Row) -> Iterator[Statement]:
    """Two tables side by side: the first cells with their total, others behind."""
    for count in range(3, len(row.values) - 1):
        whole = row.values[count]
        if sum(row.values[:count]) == whole > 0:
            detail = "+".join(map(plain, row.values[:count])) + f"={plain(whole)}"
            start, end = row.cells[0].start, row.cells[count].end
            yield frame.statement(StatementKind.TABLE_TOTAL, start, end, Verdict.OK, detail, stated=plain(whole))
            return


def _total(frame: Frame, row: Row, holds: bool) -> Statement:
    values, whole = row.values, plain(row.values[-1])
    if len(values) == 3:
        total = plain(values[1] - values[0])
        detail = f"{plain(values[1])}-{plain(values[0])}={total}"
    else:
        total = plain(sum(values[:-1], Decimal(0)))
        detail = "+".join(map(plain, values[:-1])) + f"={total}"
    verdict = Verdict.OK if holds else Verdict.WRONG
    detail += "" if holds else f"≠{whole}"
    start, end = row.span.start, row.span.end
    return frame.statement(StatementKind.TABLE_TOTAL, start, end, verdict, detail, stated=whole, computed=total)
