"""Totals of tables: what must add up, what says nothing, and who is at fault."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff import parse, read
from lawdiff.model.document import Document
from lawdiff.model.statement import Statement, StatementKind

COUNTS = st.lists(st.lists(st.integers(0, 99_999), min_size=3, max_size=3), min_size=3, max_size=6)


@pytest.fixture
def markdown(tmp_path):  # type: ignore[no-untyped-def]
    """A document of one Markdown table."""

    def make(*rows: str, above: str = "") -> Document:
        cells = [row.split() for row in rows]
        lines = [f"| {' | '.join(row)} |" for row in cells]
        lines.insert(1, "|" + "---|" * len(cells[0]))
        path = tmp_path / "report.md"
        path.write_text(f"云泽市2023年政府信息公开工作年度报告\n\n{above}\n\n" + "\n".join(lines) + "\n", "utf-8")
        return parse(read(path))

    return make


def totals(document: Document) -> list[Statement]:
    return [statement for statement in document.statements if statement.kind is StatementKind.TABLE_TOTAL]


def said(document: Document) -> list[tuple[str, str]]:
    return [(str(statement.verdict), statement.span.of(document.text)) for statement in totals(document)]


def wrong(document: Document) -> list[str]:
    return [words for verdict, words in said(document) if verdict == "wrong"]


def summed(rows: list[list[int]]) -> list[list[int]]:
    """With a total behind every row, and a row of totals."""
    wide = [[*row, sum(row)] for row in rows]
    return [*wide, [sum(column) for column in zip(*wide, strict=True)]]


def lines(rows: list[list[int]]) -> list[str]:
    names = [f"第{chr(ord('甲') + n)}项" for n in range(len(rows) - 1)] + ["合计"]
    body = (f"{name} {' '.join(map(str, row))}" for name, row in zip(names, rows, strict=True))
    return ["项目 市级 县级 乡级 合计", *body]


@given(rows=COUNTS)
def test_no_table_that_adds_up_is_called_wrong(rows: list[list[int]], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("t") / "report.txt"
    path.write_text("\n".join(lines(summed(rows))) + "\n", "utf-8")
    assert wrong(parse(read(path))) == []


@given(rows=COUNTS, place=st.tuples(st.integers(0, 2), st.integers(0, 2)), more=st.integers(1, 999))
def test_a_cell_that_is_off_is_named_once(
    rows: list[list[int]], place: tuple[int, int], more: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever cell it is: row and column meet in it. Rows of noughts bear nothing out, so there are none."""
    table = summed([[value + 1 for value in row] for row in rows])
    table[place[0]][place[1]] += more
    path = tmp_path_factory.mktemp("t") / "report.txt"
    path.write_text("\n".join(lines(table)) + "\n", "utf-8")
    assert wrong(parse(read(path))) == [str(table[place[0]][place[1]])]


def test_a_row_is_quoted_from_its_name_to_its_total(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("项目 市级 县级 合计", "甲类 1 2 3", "乙类 4 5 9", "丙类 6 7 14")
    assert wrong(document) == ["丙类\t6\t7\t14"]


def test_a_total_row_is_found_below_its_parts(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("项目 数量", "甲类 12", "乙类 30", "合计 42")
    assert said(document) == [("ok", "42")]


def test_a_total_column_may_stand_before_its_parts(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("项目 合计 市级 县级", "甲类 3 1 2", "乙类 9 4 5")
    assert [verdict for verdict, _ in said(document)] == ["ok", "ok"]


def test_parts_that_are_among_others_are_no_parts_of_the_total(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("项目 数量", "甲类 12", "其中：一等 5", "乙类 30", "合计 42")
    assert said(document) == [("ok", "42")]


def test_subtotals_are_not_counted_twice(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("项目 数量", "甲类 12", "乙类 30", "小计 42", "丙类 8", "总计 50")
    assert "wrong" not in {verdict for verdict, _ in said(document)}


@pytest.mark.parametrize("head", ["占比", "增长率", "排名", "人均数", "比上年增减"])
def test_what_cannot_be_added_up_is_not(head: str, markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown(f"项目 数量 {head} 合计", "甲类 12 3 99", "乙类 30 4 98")
    assert totals(document) == []


def test_columns_of_years_are_no_parts(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("项目 2021年 2022年 合计", "甲类 12 3 99", "乙类 30 4 98")
    assert totals(document) == []


def test_rounded_figures_may_be_off_by_their_rounding(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("项目 收入（万元）", "甲类 1.26", "乙类 2.26", "合计 3.53")
    assert said(document) == [("ok", "3.53")]


def test_a_sum_that_nothing_bears_out_is_left_open(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("项目 数量", "甲类 12", "乙类 30", "合计 99")
    assert said(document) == [("undecidable", "99")]


def test_an_open_cell_among_the_parts_leaves_a_sum_open(markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown("项目 市级 县级 合计", "甲类 1 2 3", "乙类 4 5 9", "丙类 6 - 14")
    assert ("undecidable", "丙类\t6\t-\t14") in said(document)


FORM = (
    "申请情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
    "一、本年新收政府信息公开申请数量 30 5 0 0 1 0 36",
    "二、上年结转政府信息公开申请数量 4 0 0 0 0 0 4",
    "（一）予以公开 20 3 0 0 1 0 24",
    "（二）部分公开 8 2 0 0 0 0 10",
    "（七）总计 28 5 0 0 1 0 34",
    "四、结转下年度继续办理 6 0 0 0 0 0 6",
)


def test_the_official_form_adds_up(markdown) -> None:  # type: ignore[no-untyped-def]
    assert wrong(markdown(*FORM)) == []


def test_what_is_handed_on_must_follow_from_what_came_in(markdown) -> None:  # type: ignore[no-untyped-def]
    """7 for 6, in its column and in the total: the row holds, the equation of the form does not."""
    rows = (*FORM[:-1], "四、结转下年度继续办理 7 0 0 0 0 0 7")
    assert wrong(markdown(*rows)) == ["四、结转下年度继续办理\t7\t0\t0\t0\t0\t0\t7"]


@pytest.mark.parametrize(("told", "verdicts"), [("24", ["ok"]), ("25", ["wrong"])])
def test_the_text_is_held_against_the_table(told: str, verdicts: list[str], markdown) -> None:  # type: ignore[no-untyped-def]
    document = markdown(*FORM, above=f"全年予以公开{told}件。")
    found = [str(s.verdict) for s in document.statements if s.kind is StatementKind.TEXT_TABLE]
    assert found == verdicts


def test_where_the_table_is_at_fault_the_text_is_not(markdown) -> None:  # type: ignore[no-untyped-def]
    rows = [row.replace("1 0 24", "1 0 25") for row in FORM]
    document = markdown(*rows, above="全年予以公开24件。")
    assert [s for s in document.statements if s.kind is StatementKind.TEXT_TABLE] == []
    assert wrong(document) == ["25"]
