"""Rules that cross become the grid of a table.

The way of pdfplumber and Tabula, without looking for corners: two fields are one cell where no rule stands between.
That takes time in proportion to the fields (the square of their number else), keeps cells whose corner is badly drawn,
and says how far merged cells spread.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from lawdiff.readers.pdf.rules import Rule
from lawdiff.readers.pdf.strokes import Groups, crossing, joined

# Points: a row or column must be wider than this.
_MIN_SIDE = 5.0
# A field's side is closed where a rule covers this much of it.
_CLOSED = 0.6
# An open side: where rules across stick out so far (points) from the last rule down, they hold one column more.
_OPEN = 12.0


class Box(Struct, frozen=True):
    """A cell in the grid; `rows` and `columns` say how far it spreads."""

    row: int
    column: int
    rows: int = 1
    columns: int = 1


class Grid(Struct, frozen=True):
    """A ruled table: the places of its rules, and its cells in reading order."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    boxes: tuple[Box, ...]

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]

    def field(self, x: float, y: float) -> tuple[int, int] | None:
        """The row and column of a point; None outside."""
        row, column = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1
        inside = 0 <= row < len(self.ys) - 1 and 0 <= column < len(self.xs) - 1
        return (row, column) if inside else None


def grids(rules: Iterable[Rule], max_cells: int) -> list[Grid]:
    """The tables that rules draw, from top to bottom."""
    found = [grid for group in crossing(joined(rules)) if (grid := _grid(group, max_cells)) is not None]
    return sorted(found, key=lambda grid: (grid.top, grid.xs[0]))


def _grid(group: Sequence[Rule], max_cells: int) -> Grid | None:
    flat, steep = ([rule for rule in group if rule.flat is kind] for kind in (True, False))
    if len(flat) < 2 or not steep:
        return None
    xs, ys = _places(steep, flat), _places(flat, steep)
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > max_cells:
        return None
    parts = _merged(len(ys) - 1, len(xs) - 1, _walls(steep, xs, ys), _walls(flat, ys, xs))
    boxes = sorted((box for part in parts for box in _boxes(part)), key=lambda box: (box.row, box.column))
    return _compact(xs, ys, boxes)


def _places(rules: Sequence[Rule], others: Sequence[Rule]) -> tuple[float, ...]:
    """Where the rules of one direction stand; a side left open is where most rules of the other direction end."""
    places: list[float] = []
    for at in sorted(rule.at for rule in rules):
        if not places or at - places[-1] >= _MIN_SIDE:
            places.append(at)
    starts, ends = sorted(rule.start for rule in others), sorted(rule.end for rule in others)
    if (start := starts[len(starts) // 2]) < places[0] - _OPEN:
        places.insert(0, start)
    if (end := ends[len(ends) // 2]) > places[-1] + _OPEN:
        places.append(end)
    return tuple(places)


def _walls(rules: Sequence[Rule], places: Sequence[float], across: Sequence[float]) -> set[tuple[int, int]]:
    """(place, field): the sides of fields along `places` that a rule covers."""
    found = set()
    for rule in rules:
        place = _nearest(places, rule.at)
        first = max(bisect_right(across, rule.start) - 1, 0)
        for n in range(first, len(across) - 1):
            low, high = across[n], across[n + 1]
            if low >= rule.end:
                break
            if min(high, rule.end) - max(low, rule.start) >= _CLOSED * (high - low):
                found.add((place, n))
    return found


def _nearest(places: Sequence[float], at: float) -> int:
    n = bisect_left(places, at)
    near = (m for m in (n - 1, n) if 0 <= m < len(places))
    return min(near, key=lambda m: abs(places[m] - at))


def _merged(
    rows: int, columns: int, steep: set[tuple[int, int]], flat: set[tuple[int, int]]
) -> Iterator[list[tuple[int, int]]]:
    """The fields in groups without a wall between them; a field is (row, column)."""
    groups = Groups(rows * columns)
    for row in range(rows):
        for column in range(columns):
            if column + 1 < columns and (column + 1, row) not in steep:
                groups.unite(row * columns + column, row * columns + column + 1)
            if row + 1 < rows and (row + 1, column) not in flat:
                groups.unite(row * columns + column, (row + 1) * columns + column)
    for members in groups.members():
        yield [divmod(n, columns) for n in members]


def _boxes(fields: Sequence[tuple[int, int]]) -> Iterator[Box]:
    """The cell that fields make; where they make no rectangle, the pieces of each row."""
    top, left = min(row for row, _ in fields), min(column for _, column in fields)
    rows = max(row for row, _ in fields) - top + 1
    columns = max(column for _, column in fields) - left + 1
    if rows * columns == len(fields):
        yield Box(top, left, rows, columns)
        return
    taken = set(fields)
    for row, column in sorted(fields):
        if (row, column - 1) not in taken:
            end = column
            while (row, end + 1) in taken:
                end += 1
            yield Box(row, column, 1, end - column + 1)


def _compact(xs: Sequence[float], ys: Sequence[float], boxes: Sequence[Box]) -> Grid:
    """Without rows and columns in which no cell begins."""
    rows, columns = sorted({box.row for box in boxes}), sorted({box.column for box in boxes})
    row_at, column_at = _numbers(rows, len(ys) - 1), _numbers(columns, len(xs) - 1)
    fewer = []
    for box in boxes:
        row, column = row_at[box.row], column_at[box.column]
        last_row, last_column = row_at[box.row + box.rows - 1], column_at[box.column + box.columns - 1]
        fewer.append(Box(row, column, last_row - row + 1, last_column - column + 1))
    return Grid((*(xs[n] for n in columns), xs[-1]), (*(ys[n] for n in rows), ys[-1]), tuple(fewer))


def _numbers(kept: Sequence[int], count: int) -> list[int]:
    """For each old index, the new one of what it now belongs to."""
    return [bisect_right(kept, n) - 1 for n in range(count)]
