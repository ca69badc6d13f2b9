"""Tables of a PDF that go on over a page are one table."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from readers.pdf_values import block, filled, pdf, ruled
from readers.test_pdf import BODY, grids, read

XS = (90, 250, 340, 430)
HEAD = ["类别", "本年", "上年"]
A, B, C = ["立案", "20", "18"], ["结案", "19", "17"], ["结转", "1", "1"]


def part(rows: Sequence[Sequence[str]], top: float, xs: Sequence[float] = XS) -> str:
    ys = [top - 20 * n for n in range(len(rows) + 1)]
    return ruled(xs, ys) + filled(rows, xs, ys)


def check(expect: list[list[str]], first: list[list[str]], second: list[list[str]], shift: float = 0) -> None:
    moved = [x + shift for x in XS]
    source = read(pdf(block(BODY) + part(first, 300), part(second, 780, moved) + block(BODY, top=600)))
    assert grids(source) == [expect]


@pytest.mark.parametrize("shift", [0, -20, 12])
def test_rows_go_on(shift: float) -> None:
    check([HEAD, A, B, C], [HEAD, A], [B, C], shift)


def test_a_head_that_stands_on_every_page_is_read_once() -> None:
    check([HEAD, A, B], [HEAD, A], [HEAD, B])


def test_a_row_that_was_cut_is_one_row() -> None:
    whole = ["当年办理完毕的行政复议案件", "20", "18"]
    check([HEAD, whole, B], [HEAD, ["当年办理完毕的", "20", "18"]], [HEAD, ["行政复议案件", "", ""], B])


def test_an_empty_rest_of_a_row_is_no_row() -> None:
    check([HEAD, A, B], [HEAD, A], [["", "", ""], B])


def test_a_table_on_three_pages_is_one() -> None:
    source = read(pdf(part([HEAD, A], 100), part([HEAD, B], 780), part([HEAD, C], 780) + block(BODY, top=600)))
    assert grids(source) == [[HEAD, A, B, C]]
    assert [source.page(cell.span.start) for cell in source.tables[0].cells if cell.column == 0] == [1, 1, 2, 3]


def test_words_between_tables_keep_them_apart() -> None:
    source = read(pdf(part([HEAD, A], 300), block(BODY) + part([HEAD, B], 600)))
    assert grids(source) == [[HEAD, A], [HEAD, B]]


def test_other_columns_are_another_table() -> None:
    source = read(pdf(part([HEAD, A], 300), part([HEAD, B], 780, (90, 200, 300, 430))))
    assert grids(source) == [[HEAD, A], [HEAD, B]]
