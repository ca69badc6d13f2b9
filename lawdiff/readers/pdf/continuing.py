"""Tables that go on over a page: one table, its head read once, its cut rows and cells put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from lawdiff.readers.pdf.cells import Filled
from lawdiff.readers.pdf.composing import Block
from lawdiff.readers.pdf.grid import Box, Grid
from lawdiff.readers.pdf.paragraphs import ANEW

# Points by which the rules of one table may differ from page to page.
_DRIFT = 4.0
_FIGURE = re.compile(r"[-+－—]?[0-9０-９.,，％%/]*$")


class Piece(Struct, frozen=True):
    """A cell with its text."""

    box: Box
    text: str

    @property
    def bottom(self) -> int:
        return self.box.row + self.box.rows


_Part = list[Piece]


def continued(pages: Sequence[Sequence[Block]]) -> list[list[Block]]:
    """The blocks of the pages, the parts of a table marked as continued; rows count on, columns are those of all."""
    found = [list(blocks) for blocks in pages]
    for chain in list(_chains(pages)):
        _link(found, chain)
    return found


def _chains(pages: Sequence[Sequence[Block]]) -> Iterator[list[int]]:
    """The pages that a table goes over: it is the last block of the first, and the first block of the others."""
    chain: list[int] = []
    for n, blocks in enumerate(pages):
        above = pages[chain[-1]][-1].table if chain else None
        first = blocks[0].table if blocks else None
        if above is not None and first is not None and _fits(above.grid, first.grid):
            chain.append(n)
            if len(blocks) == 1:
                continue
        if len(chain) > 1:
            yield chain
        chain = [n] if blocks and blocks[-1].table is not None else []
    if len(chain) > 1:
        yield chain


def _offsets(grid: Grid) -> list[float]:
    """The rules from the left edge on: odd and even pages may have other margins."""
    return [x - grid.xs[0] for x in grid.xs]


def _fits(above: Grid, below: Grid) -> bool:
    """As wide, and every rule of the one with fewer columns stands in the other."""
    one, other = sorted((_offsets(above), _offsets(below)), key=len)
    if abs(one[-1] - other[-1]) > _DRIFT:
        return False
    return all(min(abs(x - y) for y in other) <= _DRIFT for x in one)


def _link(pages: list[list[Block]], chain: Sequence[int]) -> None:
    first, *rest = chain
    tables = [block.table for block in (pages[first][-1], *(pages[n][0] for n in rest)) if block.table is not None]
    widest = max((table.grid for table in tables), key=lambda grid: len(grid.xs))
    parts = [_placed(table, _offsets(widest)) for table in tables]
    for n, part in enumerate(parts[1:], 1):
        heads = _repeated(parts[0], part)
        parts[n] = _moved([piece for piece in part if piece.box.row >= heads], _height(parts[:n]) - heads)
        parts[: n + 1] = _carried(parts[:n], parts[n])
    pages[first][-1] = _block(parts[0], widest, False)
    for n, part in zip(rest, parts[1:], strict=True):
        pages[n][:1] = [_block(part, widest, True)] if part else []


def _block(part: _Part, grid: Grid, goes_on: bool) -> Block:
    boxes = tuple(piece.box for piece in part)
    return Block(table=Filled(Grid(grid.xs, grid.ys, boxes), tuple(piece.text for piece in part)), continued=goes_on)


def _height(parts: Sequence[_Part]) -> int:
    return max((piece.bottom for part in parts for piece in part), default=0)


def _placed(table: Filled, places: Sequence[float]) -> _Part:
    """The cells in the columns of the widest part."""
    columns = [min(range(len(places)), key=lambda n: abs(places[n] - x)) for x in _offsets(table.grid)]
    found = []
    for box, text in zip(table.grid.boxes, table.texts, strict=True):
        start, end = columns[box.column], columns[box.column + box.columns]
        found.append(Piece(Box(box.row, start, box.rows, end - start), text))
    return found


def _moved(part: _Part, rows: int) -> _Part:
    return [Piece(replace(piece.box, row=piece.box.row + rows), piece.text) for piece in part]


def _repeated(first: _Part, part: _Part) -> int:
    """How many rows at the top of a part repeat the head of the table."""
    same = 0
    for one, other in zip(first, part, strict=False):
        if one != other:
            break
        same += 1
    whole = [n for n in range(1, _height([part])) if all(piece.bottom <= n or piece.box.row >= n for piece in part)]
    count = {n: sum(piece.box.row < n for piece in part) for n in whole}
    return max((n for n in whole if 0 < count[n] <= same), default=0)


def _carried(above: Sequence[_Part], below: _Part) -> list[_Part]:
    """What a page break cut off goes back to where it belongs: a row, or a cell that spreads downwards."""
    every = [piece for part in (*above, below) for piece in part]
    end = _height(above)
    last = {piece.box.column: piece for part in above for piece in part if piece.bottom == end}
    top = [piece for piece in below if piece.box.row == end]
    cells = [piece for piece in top if _is_cut_cell(last, piece, every)]
    rest = [piece for piece in top if piece not in cells]
    row = all(piece.box.rows == 1 for piece in rest) and _is_cut_row(last, rest)
    grown = {}
    for piece in top if row else cells:
        if owner := last.get(piece.box.column):
            box = replace(owner.box, rows=owner.box.rows + piece.box.rows - row)
            grown[owner] = Piece(box, owner.text + piece.text)
    kept = [piece for piece in below if piece not in (top if row else cells)]
    return [*([grown.get(piece, piece) for piece in part] for part in above), _moved(kept, -1) if row else kept]


def _is_cut_row(last: dict[int, Piece], rest: Sequence[Piece]) -> bool:
    """The rest of a row: words below words alone, no figure, and less than a row has."""
    words = [piece for piece in rest if piece.text]
    above = [last[piece.box.column] for piece in rest if piece.box.column in last]
    if not rest or any(piece.box.column not in last or not last[piece.box.column].text for piece in words):
        return False
    full = sum(bool(piece.text) for piece in above)
    return len(words) < full and not any(_FIGURE.match(piece.text) for piece in words)


def _is_cut_cell(last: dict[int, Piece], piece: Piece, every: Sequence[Piece]) -> bool:
    """The rest of a cell beside rows that are whole: empty, or without the number its neighbours begin with."""
    owner = last.get(piece.box.column)
    if owner is None or owner.box.columns != piece.box.columns or max(owner.box.rows, piece.box.rows) < 2:
        return False
    if not piece.text:
        return True
    numbered = sum(one.box.column == piece.box.column and ANEW.match(one.text) is not None for one in every)
    return numbered > 2 and ANEW.match(owner.text) is not None and ANEW.match(piece.text) is None
