"""Parts and wholes of a table: which cells must add up to which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from msgspec import Struct

from lawdiff.analysis.tables.grid import Grid
from lawdiff.analysis.tables.words import TOTAL, folded, is_year, name_of

Place = tuple[int, int]
_RELATIVE = r"%|占|比重|比例|排名|位次|名次|率$|率[（(]|均"
_NO_PART = re.compile(rf"{_RELATIVE}|增|减|升降|同比|环比|累计|上年(?!结转)|去年|备注|目标|计划|预期")
_AMONG = re.compile(r"^其中|^#")
_FORM = re.compile(r"结果维持|政府信息公开申请数量|结转下年度")
_HAN = "[一二三四五六七八九十]{1,3}"
_RANKS = (rf"{_HAN}[、.．]", rf"[（(]{_HAN}[）)]", r"[0-9]{1,2}[.．、]", r"[（(][0-9]")
UNNUMBERED = len(_RANKS)  # the rank of a name without number


class Sum(Struct, frozen=True):
    """Cells that must add up: `parts` to `wholes`; `line` is where they lie, `known` that an official form says so."""

    parts: tuple[Place, ...]
    wholes: tuple[Place, ...]
    line: str
    known: bool = False

    @property
    def places(self) -> frozenset[Place]:
        return frozenset((*self.parts, *self.wholes))


def sums(grid: Grid) -> Iterator[list[Sum]]:
    """Sums that one head promises: either all of a list are meant so, or none is."""
    if grid.table.lined and not grid.head_rows and not grid.is_form:
        return  # nothing says which of its columns is a total
    known = any(_FORM.search(grid.words(cell.row, cell.column)) for cell in grid.table.cells)
    for column in grid.columns:
        for rows in _alike_rows(grid):
            for parts in _parts_across(grid, column, rows[0]):
                lines = [Sum(tuple((r, c) for c in parts), ((r, column),), "row", known) for r in rows]
                yield [line for line in lines if _filled(grid, line)]
    for row in grid.body:
        for parts in _parts_down(grid, row):
            columns = _summed_columns(grid, row)
            lines = [Sum(tuple((r, c) for r in parts), ((row, c),), "column", known) for c in columns]
            yield [line for line in lines if _filled(grid, line)]
    yield [line for line in _handed_on(grid) if _filled(grid, line)]


def _filled(grid: Grid, line: Sum) -> bool:
    """Whether the whole is a number, and every part one or left open."""
    whole = all(grid.value(*place) is not None for place in line.wholes)
    return whole and all(grid.value(*place) is not None or grid.blank(*place) for place in line.parts)


def _alike_rows(grid: Grid) -> list[list[int]]:
    """The rows under the same heads."""
    groups: dict[tuple[int, ...], list[int]] = {}
    for row in grid.body:
        groups.setdefault(grid.heads.get(row, ()), []).append(row)
    return list(groups.values())


def _head(grid: Grid, row: int, column: int) -> tuple[str, tuple[object, ...]]:
    """The innermost head of a column, and the cells above it."""
    if not grid.heads.get(row):
        path = grid.column_path(row, column)
        return (path[-1] if path else ""), ()
    cells = [grid.places.get((head, column)) for head in grid.heads[row]]
    named = list(dict.fromkeys(cell for cell in cells if cell and cell.span))
    if not named:
        return "", ()
    last = named[-1]
    return grid.words(last.row, last.column), tuple((cell.row, cell.column) for cell in named[:-1])


def _parts_across(grid: Grid, total: int, row: int) -> Iterator[tuple[int, ...]]:
    """The columns that a total column may sum up: its neighbours under the same heads, left of it or else right."""
    head, above = _head(grid, row, total)
    if not TOTAL.search(name_of(folded(head))):
        return
    columns = list(grid.columns)
    inside = [c for c in columns if _head(grid, row, c)[1][: len(above)] == above]
    for side in (_until_total(grid, row, inside, total, -1), _until_total(grid, row, inside, total, 1)):
        words = [grid.column_words(row, c) for c in side]
        if len(side) > 1 and not any(_bars(text) for text in words):
            kept = tuple(sorted(c for c in side if not _AMONG.search(name_of(folded(_head(grid, row, c)[0])))))
            if len(kept) > 1:
                yield kept
                return


def _until_total(grid: Grid, row: int, inside: Sequence[int], total: int, step: int) -> list[int]:
    """The columns on one side of a total, up to the next total that stands as high; totals of a part are left out."""
    found: list[int] = []
    depth = len(_head(grid, row, total)[1])
    at = inside.index(total) + step
    while 0 <= at < len(inside):
        head, above = _head(grid, row, inside[at])
        if TOTAL.search(name_of(folded(head))):
            if len(above) <= depth:
                break
        else:
            found.append(inside[at])
        at += step
    return found


def _bars(words: str) -> bool:
    """Whether what a column or row holds cannot be added up: shares, ranks, years, averages."""
    pieces = [name_of(folded(piece)) for piece in words.split()]
    return any(is_year(piece) or _NO_PART.search(piece) for piece in pieces)


def _summed_columns(grid: Grid, row: int) -> list[int]:
    return [c for c in grid.columns if grid.is_cell(row, c) and not _relative(grid.column_words(row, c))]


def _relative(words: str) -> bool:
    return re.search(_RELATIVE, folded(words)) is not None


def _parts_down(grid: Grid, total: int) -> Iterator[tuple[int, ...]]:
    """The rows that a total row may sum up: those above it with the same outer names, or else those below."""
    columns = grid.names_of(next(c for c in grid.columns if grid.is_cell(total, c)))
    names = [grid.name(total, c) for c in columns]
    path = [text for text in names if text]
    if not path or not TOTAL.search(name_of(folded(path[-1]))):
        return
    depth = max(n for n, text in enumerate(names) if text == path[-1])
    depth = next(n for n, text in enumerate(names) if text == path[-1]) if depth else 0
    outer = names[:depth]
    for step in (-1, 1):
        found = _run(grid, total, step, columns, outer, depth)
        if len(found) > 1:
            yield from _levels(grid, found, columns)
            return


def _run(grid: Grid, total: int, step: int, columns: Sequence[int], outer: Sequence[str], depth: int) -> list[int]:
    """The rows on one side of a total row, up to the next total of its rank, other heads, or another outer name."""
    found: list[int] = []
    rank = _rank(grid.name(total, columns[depth]))
    at = grid.body.index(total) + step
    while 0 <= at < len(grid.body):
        row = grid.body[at]
        names = [grid.name(row, c) for c in columns]
        if names[:depth] != list(outer) or grid.heads[row] != grid.heads[total] or grid.bands[row] != grid.bands[total]:
            break
        if depth < len(columns) and _rank(grid.name(row, columns[depth])) < rank < UNNUMBERED:
            break
        last = next((text for text in reversed(names) if text), "")
        if TOTAL.search(name_of(folded(last))):
            if not names[depth + 1 :] or names[depth] == last:
                break
        else:
            found.append(row)
        at += step
    return sorted(found)


def _levels(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """All rows but those under 其中; where they bear numbers of two ranks, those of the higher rank."""
    words = {row: next((grid.name(row, c) for c in reversed(columns) if grid.name(row, c)), "") for row in rows}
    plain = tuple(row for row in rows if not _AMONG.search(name_of(folded(words[row]))))
    if any(_bars(text) for text in words.values()):
        return
    yield plain
    ranks = {row: _rank(words[row]) for row in plain}
    top = min(ranks.values(), default=0)
    higher = tuple(row for row in plain if ranks[row] == top)
    if 1 < len(higher) < len(plain):
        yield higher


def _rank(name: str) -> int:
    """一、 before （一） before 1. before （1） before a name without number."""
    return next((n for n, form in enumerate(_RANKS) if re.match(form, name)), UNNUMBERED)


def _handed_on(grid: Grid) -> Iterator[Sum]:
    """The official form: 本年新收 and 上年结转 together are 办理结果总计 and 结转下年度 together."""
    names = {row: folded(grid.words(row, 0)) for row in grid.body}
    new = [row for row, text in names.items() if "本年新收" in text]
    old = [row for row, text in names.items() if "上年结转" in text]
    left = [row for row, text in names.items() if re.search("结转下年", text)]
    done = [row for row in grid.body if any(TOTAL.search(grid.words(row, c)) for c in grid.names_of(grid.columns[0]))]
    if not (len(new) == len(old) == len(left) == len(done) == 1):
        return
    if len(grid.columns) > 1 or grid.table.lined:
        for c in grid.columns:
            yield Sum(((new[0], c), (old[0], c)), ((done[0], c), (left[0], c)), "column", True)


def total_of(grid: Grid, places: Sequence[Place]) -> Decimal:
    """The sum of cells; what is left open counts nothing."""
    return sum((grid.value(*place) or Decimal(0) for place in places), Decimal(0))
