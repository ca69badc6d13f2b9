"""Tables as text: rows whose last cell is their total, and figures of the text that stand in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from msgspec import Struct

from lawdiff.analysis.statements.frame import Figure, Frame, plain
from lawdiff.analysis.statements.tallies import one_digit
from lawdiff.analysis.tables.grid import Grid
from lawdiff.analysis.tables.words import name_of, number
from lawdiff.model.statement import Statement, StatementKind, Verdict

WITNESSES = 4  # rows that must hold before one that does not is called wrong
RARE = 4  # rows that hold for one that fails
LIKE = 0.5  # share of a name's bigrams that a row's name must hold


class Row(Struct, frozen=True):
    """A row in places of the folded text: its name without ordinal, its cells."""

    start: int
    end: int
    ordinal: str
    name: str
    cells: tuple[tuple[int, int], ...]
    values: tuple[Decimal, ...]


def _rows(frame: Frame, grid: Grid) -> Iterator[Row]:
    for row in grid.body:
        cells = [cell for r, _, cell in grid.values() if r == row]
        places = [frame.body.folded.from_base(cell.span) for cell in cells]
        span = frame.body.folded.from_base(grid.row_span(row))
        words = next((grid.words(row, c) for c in reversed(grid.names_of(cells[0].column)) if grid.words(row, c)), "")
        name = name_of(words)
        ordinal = words[: words.find(name)] if name in words else ""
        values = tuple(number(cell.span.of(frame.body.text)) or Decimal(0) for cell in cells)
        yield Row(span.start, span.end, ordinal, name, tuple((p.start, p.end) for p in places), values)


def tables(frame: Frame) -> Iterator[Statement]:
    """Row totals, differences, and the text held against the rows."""
    found = [row for grid in frame.tables for row in _rows(frame, grid)]
    yield from _totals(frame, found)
    yield from _against_text(frame, found)


def _values(frame: Frame, row: Row) -> list[Decimal]:
    return list(row.values)


def _totals(frame: Frame, found: Sequence[Row]) -> Iterator[Statement]:
    for width, group in groupby(found, key=lambda row: len(row.cells)):
        block = list(group)
        verdicts = [_holds(_values(frame, row)) for row in block]
        good, bad = sum(verdicts), len(block) - sum(verdicts)
        for row, holds in zip(block, verdicts, strict=True):
            if width >= 3 and (holds or (good >= WITNESSES and _amiss(_values(frame, row), good, bad))):
                yield _total(frame, row, holds)
            elif width > 4:
                yield from _inner(frame, row)


def _holds(values: Sequence[Decimal]) -> bool:
    """The last cell is the sum of the others; of three it may be their difference."""
    total = sum(values[:-1])
    if len(values) == 3 and values[1] - values[0] == values[2]:
        return True
    return len(values) >= 4 and total == values[-1]


def _amiss(values: Sequence[Decimal], good: int, bad: int) -> bool:
    """Whether a row among rows that hold is at fault: the only one that fails, or one digit off where few do."""
    if good >= RARE * bad and bad > 1:
        whole = values[-1]
        off = whole - (values[1] - values[0] if len(values) == 3 else sum(values[:-1]))
        return len(values) >= 4 and (
            one_digit(whole, whole - off) or any(one_digit(value, value + off) for value in values[:-1])
        )
    return bad == 1


def _inner(frame: Frame, row: Row) -> Iterator[Statement]:
    """Two tables side by side: the first cells with their total, others behind."""
    values = _values(frame, row)
    for count in range(3, len(values) - 1):
        if sum(values[:count]) == values[count] > 0:
            detail = "+".join(plain(v) for v in values[:count]) + f"={plain(values[count])}"
            start, end = row.cells[0][0], row.cells[count][1]
            yield frame.statement(
                StatementKind.TABLE_TOTAL, start, end, Verdict.OK, detail, stated=plain(values[count])
            )
            return


def _total(frame: Frame, row: Row, holds: bool) -> Statement:
    values = _values(frame, row)
    total = plain(sum(values[:-1], Decimal(0)))
    if len(values) == 3:
        total = plain(values[1] - values[0])
        detail = f"{plain(values[1])}-{plain(values[0])}={total}" + ("" if holds else f"≠{plain(values[2])}")
    else:
        detail = "+".join(plain(v) for v in values[:-1]) + f"={total}" + ("" if holds else f"≠{plain(values[-1])}")
    verdict = Verdict.OK if holds else Verdict.WRONG
    kind = StatementKind.TABLE_TOTAL
    return frame.statement(kind, row.start, row.end, verdict, detail, stated=plain(values[-1]), computed=total)


def _against_text(frame: Frame, found: Sequence[Row]) -> Iterator[Statement]:
    """Figures of the text that a row, or a numbered group of rows, gives too."""
    if not found:
        return
    named = [(row, _values(frame, row)[-1]) for row in found if len(row.cells) >= 4 and len(row.name) >= 3]
    groups = list(_groups(frame, found))
    inside = {start for row in found for start, _ in row.cells}
    for figure in frame.figures:
        if figure.start in inside or not figure.countable or figure.metric.scale or len(figure.metric.label) < 3:
            continue
        amount = figure.metric.amount or Decimal(0)
        same = [(row, value) for row, value in named if row.name == figure.metric.label]
        if any(value == amount and _like(figure.metric.label, row.name) for row, value in named):
            yield _told(frame, figure, amount, plain(amount))
        elif amount > 0 and any(total == amount for total, _ in groups):
            yield _told(frame, figure, amount, next(words for total, words in groups if total == amount))
        elif len(same) == 1:
            yield _told(frame, figure, same[0][1], plain(same[0][1]))


def _groups(frame: Frame, found: Sequence[Row]) -> Iterator[tuple[Decimal, str]]:
    """Rows numbered 1. 2. 3. add up to the item they stand under."""
    group: list[Decimal] = []
    for row in found:
        if len(row.cells) < 4:
            continue
        first = row.ordinal.startswith("1.")
        if first and len(group) > 1:
            yield sum(group, Decimal(0)), "+".join(plain(v) for v in group)
        if first or not row.ordinal[:1].isdigit():
            group = [] if not first else group[:0]
        if row.ordinal[:1].isdigit() or not row.name:
            group.append(_values(frame, row)[-1])
        elif len(group) > 1:
            yield sum(group, Decimal(0)), "+".join(plain(v) for v in group)
            group = []


def _like(label: str, name: str) -> bool:
    grams = {label[i : i + 2] for i in range(len(label) - 1)}
    held = sum(gram in name for gram in grams)
    return held >= LIKE * len(grams)


def _told(frame: Frame, figure: Figure, value: Decimal, words: str) -> Statement:
    amount = figure.metric.amount or Decimal(0)
    verdict = Verdict.OK if value == amount else Verdict.WRONG
    detail = f"{words}={plain(amount)}" if verdict is Verdict.OK else f"{figure.metric.value}≠{words}"
    start = max(frame.clause_start(figure.start), frame.text.rfind("、", 0, figure.start) + 1)
    return frame.statement(
        StatementKind.TEXT_TABLE, start, figure.end, verdict, detail, stated=figure.metric.value, computed=plain(value)
    )
