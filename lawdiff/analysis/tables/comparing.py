"""The tables of two reports: which belong together, and what became of every cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawdiff.analysis.tables.grid import Grid
from lawdiff.analysis.tables.matching import Couple, likeness, match
from lawdiff.analysis.tables.words import folded, is_blank, name_of, value_of
from lawdiff.model.document import Document
from lawdiff.model.table import Cell, CellKind, Table
from lawdiff.model.table_pair import CellPair, Fate, LinePair, TablePair

SAME_TABLE = 0.45  # score from which two tables are one over two years
Place = tuple[int, int]
_YEAR = re.compile(r"(?:19|20)[0-9]{2}(?=年|$)")
_WEIGHTS = (0.4, 0.35, 0.15, 0.1)  # of row heads, column heads, caption, place


def pair_tables(old: Document, new: Document) -> tuple[TablePair, ...]:
    """One row a table: pairs in the order of the new report, then what is gone."""
    ours = [_Side(old, n, table) for n, table in enumerate(old.tables)]
    theirs = [_Side(new, n, table) for n, table in enumerate(new.tables)]
    found = {j: (i, score) for (i, j), score in _best(ours, theirs).items()}
    rows = []
    for b in theirs:
        i, score = found.get(b.index, (None, 0.0))
        rows.append(_pair(None if i is None else ours[i], b, score))
    kept = {i for i, _ in found.values()}
    return (*rows, *(_pair(a, None, 0.0) for a in ours if a.index not in kept))


class _Side:
    """A table of one report with its heads as they are compared: a year by its distance from the report's."""

    def __init__(self, document: Document, index: int, table: Table) -> None:
        self.index = index
        self.document = document
        self.table = table
        self.grid = Grid(document.text, table)
        self.rows = [self._row(row) for row in range(self.grid.height)]
        self.heads = [self._column(column) for column in range(self.grid.width)]
        self.columns = [head or "/".join(self.grid.unheaded(n)) for n, head in enumerate(self.heads)]
        self.caption = self._relative(name_of(table.caption.of(document.text))) if table.caption else ""
        self.place = index / len(document.tables)

    def _relative(self, words: str) -> str:
        year = self.document.year
        if year is None:
            return words
        return _YEAR.sub(lambda found: f"{int(found[0]) - year:+d}", words)

    def _row(self, row: int) -> str:
        grid = self.grid
        if row in grid.body:
            path = grid.row_path(row)
            return self._relative("/".join(text for text in (grid.bands[row], *path) if text))
        words = {cell.span: grid.words(cell.row, cell.column) for cell in self.table.cells if cell.row == row}
        return self._relative("#" + "/".join(folded(text) for text in words.values() if text))

    def _column(self, column: int) -> str:
        grid = self.grid
        heads = sorted(grid.head_rows)
        words = dict.fromkeys(folded(grid.words(row, column)) for row in heads if not grid.is_band(row))
        return self._relative("/".join(text for text in words if text))


def _best(ours: Sequence[_Side], theirs: Sequence[_Side]) -> dict[tuple[int, int], float]:
    """The likest first, one to one."""
    scored = []
    for a in ours:
        for b in theirs:
            score = _score(a, b)
            if score >= SAME_TABLE:
                scored.append((-score, abs(a.index - b.index), a.index + b.index, a.index, b.index))
    found: dict[tuple[int, int], float] = {}
    used: tuple[set[int], set[int]] = (set(), set())
    for score, _, _, i, j in sorted(scored):
        if i not in used[0] and j not in used[1]:
            found[i, j] = -score
            used[0].add(i)
            used[1].add(j)
    return found


def _score(a: _Side, b: _Side) -> float:
    """0 to 1; symmetric. Tables without a name in common are not one, wherever they stand."""
    shares = (
        _shared([row for row in a.rows if row], [row for row in b.rows if row]),
        _shared([column for column in a.heads if column], [column for column in b.heads if column]),
        likeness(a.caption, b.caption),
        1 - abs(a.place - b.place),
    )
    return (
        sum(weight * share for weight, share in zip(_WEIGHTS, shares, strict=True)) if shares[0] or shares[1] else 0.0
    )


def _shared(one: Sequence[str], other: Sequence[str]) -> float:
    """Share of the lines of both that have a counterpart of their name."""
    pairs = [likeness(one[i], other[j]) for i, j in match(one, other) if i is not None and j is not None]
    return 2 * sum(pairs) / (len(one) + len(other)) if one or other else 0.0


def _pair(old: _Side | None, new: _Side | None, score: float) -> TablePair:
    rows = match(old.rows if old else (), new.rows if new else ())
    columns = match(old.columns if old else (), new.columns if new else ())
    if old and new and old.grid.width == new.grid.width:
        columns = _by_place(columns)
    return TablePair(
        old.index if old else None,
        new.index if new else None,
        round(score, 4),
        tuple(_line(couple, old, new, "rows") for couple in rows),
        tuple(_line(couple, old, new, "columns") for couple in columns),
        tuple(sorted(_cells(old, new, rows, columns), key=lambda pair: (pair.row, pair.column))),
    )


def _by_place(columns: tuple[Couple, ...]) -> tuple[Couple, ...]:
    """Of equally many columns those without a counterpart by name are paired by place, where both places are free."""
    free = {i for i, j in columns if j is None} & {j for i, j in columns if i is None}
    if not free:
        return columns
    kept = [(i, j) for i, j in columns if not ((j is None and i in free) or (i is None and j in free))]
    kept += [(place, place) for place in free]
    return tuple(sorted(kept, key=lambda couple: couple[1] if couple[1] is not None else (couple[0] or 0) + 0.5))


def _line(couple: Couple, old: _Side | None, new: _Side | None, axis: str) -> LinePair:
    i, j = couple
    if new is not None and j is not None:
        return LinePair(_line_label(new, axis, j), i, j)
    assert old is not None and i is not None
    return LinePair(_line_label(old, axis, i), i, j)


def _line_label(side: _Side, axis: str, place: int) -> str:
    grid = side.grid
    if axis == "rows":
        return " / ".join(grid.row_path(place)) if place in grid.body else ""
    row = next((r for r in grid.body if grid.is_cell(r, place)), None)
    return " / ".join(grid.column_path(row, place)) if row is not None else ""


def _cells(
    old: _Side | None, new: _Side | None, rows: Sequence[Couple], columns: Sequence[Couple]
) -> Iterator[CellPair]:
    """Cells that begin at one place of both tables are pairs; the others stand alone."""
    ours, theirs = (_placed(side, rows, columns, which) for which, side in enumerate((old, new)))
    for place in {**theirs, **ours}:
        mine, other = ours.get(place), theirs.get(place)
        ends = [found[1] for found in (mine, other) if found]
        reach = max(end[0] for end in ends) - place[0] + 1, max(end[1] for end in ends) - place[1] + 1
        yield _cell_pair(place, old, new, mine and mine[0], other and other[0], reach)


def _placed(
    side: _Side | None, rows: Sequence[Couple], columns: Sequence[Couple], which: int
) -> dict[Place, tuple[Cell, Place]]:
    """The cells of one side by their place in the pair, each with the last place it spreads to."""
    if side is None:
        return {}
    down = {couple[which]: n for n, couple in enumerate(rows)}
    across = {couple[which]: n for n, couple in enumerate(columns)}
    return {
        (down[cell.row], across[cell.column]): (
            cell,
            (
                max(down[row] for row in range(cell.row, cell.row + cell.rows)),
                max(across[column] for column in range(cell.column, cell.column + cell.columns)),
            ),
        )
        for cell in side.table.cells
    }


def _cell_pair(
    place: tuple[int, int], old: _Side | None, new: _Side | None, a: Cell | None, b: Cell | None, reach: tuple[int, int]
) -> CellPair:
    was = folded(a.span.of(old.document.text)) if a and old else ""
    now = folded(b.span.of(new.document.text)) if b and new else ""
    if a is None or b is None:
        fate = Fate.ADDED if a is None else Fate.REMOVED
    else:
        fate = Fate.SAME if was == now or (is_blank(was) and is_blank(now)) else Fate.CHANGED
    delta, percent = _difference(was, now, a, b)
    if delta == 0:
        fate = Fate.SAME
    label = (b.label if b else "") or (a.label if a else "")
    return CellPair(label, *place, *reach, a, b, fate, delta, percent)


def _difference(was: str, now: str, a: Cell | None, b: Cell | None) -> tuple[Decimal | None, Decimal | None]:
    """The difference of two values in the unit they are written in, and its share of the old one."""
    if a is None or b is None or a.kind is not CellKind.VALUE or b.kind is not CellKind.VALUE:
        return None, None
    one, other = value_of(was), value_of(now)
    if one is None or other is None or one[1:] != other[1:]:
        return None, None
    before, after = Decimal(one[0]), Decimal(other[0])
    percent = round((after - before) / before * 100, 4) if before > 0 and one[2] != "%" else None
    return after - before, percent
