"""What every row and column of a table is called."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from lawdiff.analysis.tables.layout import Layout
from lawdiff.analysis.tables.words import TOTAL, has_ordinal, is_blank, name_of
from lawdiff.model.table import Cell, CellKind

_FORM_ROW = re.compile(r"政府信息公开申请数量|结转下年度")
_FORM_COLUMNS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
FEW = 3  # rows that any name may stand over


class Grid(Layout):
    """A table over its text, with the names of its rows and columns."""

    @cached_property
    def _names(self) -> dict[tuple[int, int], str]:
        """What every name column says of a row; a page that cuts a name leaves its second half below."""
        found: dict[tuple[int, int], str] = {}
        for column in sorted(self.name_columns):
            above, whole = "", dict[tuple[int, int], str]()
            for row in range(self.height):
                cell = self.places.get((row, column))
                words = self.words(row, column)
                place = (cell.row, cell.column) if cell else (row, column)
                if self._second_half(row, column, above, words):
                    whole[place] = above + words
                    self._mend(found, row - 1, column, above + words)
                elif not words and (self._repeats(row, column) or self._goes_on(row, column)):
                    whole[place] = above
                found[row, column] = whole.get(place, words)
                above = found[row, column] or above
        return found

    def _goes_on(self, row: int, column: int) -> bool:
        """Whether a name goes on over the end of a page, where its cell is empty."""
        return row in self.table.cuts and column + 1 in self.name_columns and self._begins(row, column)

    def _second_half(self, row: int, column: int, above: str, words: str) -> bool:
        if row not in self.table.cuts or not words or not self._begins(row, column) or TOTAL.search(words):
            return False
        return has_ordinal(above) and not has_ordinal(words) and column + 1 in self.name_columns

    def _mend(self, found: dict[tuple[int, int], str], row: int, column: int, whole: str) -> None:
        """The rows above a cut bear the whole name, too."""
        half = found.get((row, column))
        while row >= 0 and found.get((row, column)) == half:
            found[row, column] = whole
            row -= 1

    def _repeats(self, row: int, column: int) -> bool:
        """An open cell left of a numbered name says what stands above it."""
        own = [self.words(row, c) for c in range(column + 1, self.width) if self.words(row, c)]
        return bool(own) and has_ordinal(own[0])

    def name(self, row: int, column: int) -> str:
        """What a name column says of a row, as it is written, over the ends of pages."""
        return self._names.get((row, column), "")

    def row_path(self, row: int, column: int | None = None) -> tuple[str, ...]:
        """The heads of a row, the outer first; of the columns that name it for `column`."""
        at = column if column is not None else next((c for c in self.columns if self.is_cell(row, c)), self.width)
        columns = self.names_of(at)
        words = [self._names.get((row, c), "") for c in columns]
        own = (text for n, text in enumerate(words) if not is_blank(text) and not self._names_most(columns, n, text))
        return tuple(distinct(map(name_of, own)))

    def _names_most(self, columns: tuple[int, ...], n: int, words: str) -> bool:
        """Whether an outer name stands over most rows: it names the table more than the row."""
        if n + 1 >= len(columns) or len(self.body) <= FEW:
            return False
        return 2 * self._times[columns[n], words] > len(self.body)

    @cached_property
    def _times(self) -> Counter[tuple[int, str]]:
        """How many rows bear a name."""
        rows = frozenset(self.body)
        return Counter((column, words) for (row, column), words in self._names.items() if row in rows)

    def column_path(self, row: int, column: int) -> tuple[str, ...]:
        """The heads of a column over a row, the outer first."""
        heads = [cell for head in self.heads.get(row, ()) if (cell := self.places.get((head, column)))]
        telling = [cell for cell in heads if not self._over_all(cell)] or heads
        words = (self.words(cell.row, cell.column) for cell in telling)
        named = tuple(distinct(name_of(text) for text in words if not is_blank(text)))
        return named or self.unheaded(column)

    def _over_all(self, head: Cell) -> bool:
        """Whether a head stands over all values: it names the table more than the column."""
        return len(self.columns) > 1 and {*self.columns} <= {*range(head.column, head.column + head.columns)}

    def unheaded(self, column: int) -> tuple[str, ...]:
        """Of several columns that nothing heads: as the official form has them, else by place, the last a total."""
        if not self.table.lined or len(self.columns) < 2 or column not in self.columns:
            return ()
        place = self.columns.index(column)
        if len(self.columns) == len(_FORM_COLUMNS) and self.is_form:
            return (_FORM_COLUMNS[place],)
        last = place == len(self.columns) - 1 and not self._signed(column)
        return ("总计" if last else f"第{place + 1}栏",)

    def _signed(self, column: int) -> bool:
        """Whether a column holds differences."""
        return any(self.words(row, column)[:1] in tuple("+-－＋") for row in self.body)

    @cached_property
    def is_form(self) -> bool:
        """Whether its rows are those of the official form for requests."""
        return any(_FORM_ROW.search(self.words(row, 0)) for row in self.body)

    def column_words(self, row: int, column: int) -> str:
        """The heads of a column as they are written, units included."""
        return " ".join(self.words(head, column) for head in self.heads.get(row, ()))

    @cached_property
    def labels(self) -> dict[tuple[int, int], str]:
        """`予以公开 / 自然人`: heads of values and of words among them; with the band where two are alike."""
        plain = {(row, column): self.path(row, column) for row, column in self._labelled()}
        times = Counter(plain.values())
        return {
            (row, column): " / ".join(distinct((self.bands[row] if times[path] > 1 or not path else "", *path)))
            for (row, column), path in plain.items()
        }

    def _labelled(self) -> Iterator[tuple[int, int]]:
        """The places of values, and of words that stand among them."""
        for cell in self.table.cells:
            if self.kind(cell) in (CellKind.VALUE, CellKind.TEXT) and cell.span:
                yield cell.row, cell.column

    def path(self, row: int, column: int) -> tuple[str, ...]:
        """The heads of a place, those of its row first."""
        return (*self.row_path(row, column), *self.column_path(row, column))


def distinct(words: Iterable[str]) -> Iterator[str]:
    """Without what is empty or repeats the one before."""
    last = ""
    for word in words:
        if word and word != last:
            yield word
            last = word
