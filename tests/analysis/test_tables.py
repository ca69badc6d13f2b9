"""Tables as parsing sees them: blocks beside paragraphs, cells named by their heads, two years side by side."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff import compare, parse, read
from lawdiff.model.document import Document
from lawdiff.model.metric import MetricRole
from lawdiff.model.table import CellKind
from lawdiff.model.table_pair import Fate

NAMES = st.lists(st.sampled_from("甲乙丙丁戊己庚辛"), min_size=1, max_size=6, unique=True)
FORM = """
<table>
<tr><td rowspan="2">项目</td><td colspan="2">申请人</td><td rowspan="2">总计</td></tr>
<tr><td>自然人</td><td>企业</td></tr>
<tr><td>（一）予以公开</td><td>20</td><td>5</td><td>25</td></tr>
<tr><td>（二）部分公开</td><td>8</td><td>2</td><td>10</td></tr>
</table>
"""


def page(body: str, year: int = 2023) -> Document:
    """A report of a year with this in its body."""
    title = f"<h1>云泽市{year}年法治政府建设情况报告</h1><p>一、总体情况</p><p>全年工作有序推进。</p>"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(f"<html><meta charset=utf-8><body>{title}{body}</body></html>", "utf-8")
        return parse(read(path))


def labels(document: Document) -> dict[str, str]:
    return {metric.label: metric.value for metric in document.metrics if metric.table is not None}


def grid(rows: list[list[str]]) -> str:
    return "<table>" + "".join("<tr>" + "".join(f"<td>{c}</td>" for c in row) + "</tr>" for row in rows) + "</table>"


def test_a_cell_is_named_by_row_and_column() -> None:
    assert labels(page(FORM))["予以公开 / 申请人 / 自然人"] == "20"


def test_rows_are_neither_paragraphs_nor_headings() -> None:
    document = page(FORM)
    table = document.tables[0].span
    assert not any(table.overlaps(node.span) for node in document.paragraphs)
    assert [section.title for section in document.sections] == ["总体情况"]


def test_every_digit_is_a_figure_or_has_a_reason() -> None:
    document = page(FORM + grid([["序号", "2022年", "备注"], ["1", "12", "含3件结转"], ["2", "约40", "无"]]))
    known = [*(m.span for m in document.metrics), *(i.span for i in document.ignored)]
    digits = [at for at, char in enumerate(document.text) if char.isdecimal()]
    assert [at for at in digits if not any(span.start <= at < span.end for span in known)] == []


@pytest.mark.parametrize(
    ("head", "caption", "cell", "told"),
    [
        ("收费金额（单位：万元）", "", "12.5", ("万", "元")),
        ("占比（%）", "", "12.5", ("", "%")),
        ("办结件数", "", "12", ("", "件")),
        ("数量", "单位：件", "12", ("", "件")),
        ("数量", "", "12万人次", ("万", "人次")),
    ],
)
def test_the_unit_comes_from_cell_head_or_caption(head: str, caption: str, cell: str, told: tuple[str, str]) -> None:
    document = page(f"<p>{caption}</p>" + grid([["项目", head], ["甲", cell], ["乙", cell]]))
    assert {(m.scale, m.unit) for m in document.metrics if m.table is not None} == {told}


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("2023年", MetricRole.ACTUAL),
        ("2022年", MetricRole.PREVIOUS),
        ("上年", MetricRole.PREVIOUS),
        ("年度目标", MetricRole.TARGET),
        ("同比增减", MetricRole.CHANGE),
        ("累计", MetricRole.CUMULATIVE),
        ("上年结转", MetricRole.ACTUAL),
    ],
)
def test_the_time_comes_from_the_head(head: str, role: MetricRole) -> None:
    document = page(grid([["项目", head], ["甲", "12"], ["乙", "30"]]))
    assert {m.role for m in document.metrics if m.table is not None} == {role}


def test_heads_may_follow_within_a_table() -> None:
    rows = [["内容", "制发件数"], ["规章", "2"], ["内容", "处理决定数量"], ["许可", "30"]]
    assert list(labels(page(grid(rows)))) == ["规章 / 制发件数", "许可 / 处理决定数量"]


def test_a_band_tells_rows_of_one_name_apart() -> None:
    band = '<tr><td colspan="2">{}</td></tr><tr><td>收入</td><td>{}</td></tr>'
    head = "<tr><td>指标</td><td>数值</td></tr>"
    document = page("<table>" + head + band.format("城镇", 5) + band.format("农村", 3) + "</table>")
    assert list(labels(document)) == ["城镇 / 收入 / 数值", "农村 / 收入 / 数值"]


def test_numbers_of_rows_are_no_figures() -> None:
    document = page(grid([["序号", "项目", "数量"], ["1", "甲", "12"], ["2", "乙", "30"]]))
    assert [m.value for m in document.metrics if m.table is not None] == ["12", "30"]


def test_a_frame_around_text_is_no_table() -> None:
    words = "全市各级机关依法办理各类事项，有效化解矛盾纠纷，取得明显成效。"
    document = page(grid([["一", words + "办理3件。"], ["二", words + "办理5件。"]]))
    assert document.tables == ()


def test_what_is_in_words_is_read_like_a_sentence() -> None:
    document = page(grid([["项目", "完成情况"], ["甲", "30"], ["乙", "约300件"]]))
    last = document.metrics[-1]
    assert (last.label, last.value, last.unit, str(last.qualifier)) == ("乙 / 完成情况", "300", "件", "approx")


@given(names=NAMES, other=NAMES, data=st.data())
def test_every_cell_of_either_side_stands_in_one_pair(names: list[str], other: list[str], data: st.DataObject) -> None:
    bodies = ([[f"第{n}类事项", str(data.draw(st.integers(0, 999))), "5"] for n in side] for side in (names, other))
    old, new = (page(grid([["项目", "数量", "占比"], *body])) for body in bodies)
    forth, back = compare(old, new).tables, compare(new, old).tables
    for side, document in (("old", old), ("new", new)):
        found = [cell for pair in forth for row in pair.cells if (cell := getattr(row, side))]
        assert sorted(c.span for c in found) == sorted(c.span for table in document.tables for c in table.cells)
    assert _changes(forth) == {(b, a, -d if d is not None else None) for a, b, d in _changes(back)}


def _changes(pairs):  # type: ignore[no-untyped-def]
    cells = (cell for pair in pairs for cell in pair.cells)
    return {(c.old and c.old.span, c.new and c.new.span, c.delta) for c in cells}


def test_rows_and_columns_come_and_go() -> None:
    old = page(grid([["项目", "数量", "金额"], ["甲类", "1", "9"], ["乙类", "2", "8"], ["丙类", "3", "7"]]))
    new = page(grid([["项目", "人数", "数量"], ["甲类", "6", "1"], ["丙类", "5", "4"], ["丁类", "5", "2"]]))
    pair = compare(old, new).tables[0]
    assert [(row.label, row.old, row.new) for row in pair.rows[1:]] == [
        ("甲类", 1, 1), ("乙类", 2, None), ("丙类", 3, 2), ("丁类", None, 3)
    ]  # fmt: skip
    assert [(c.label, c.old, c.new) for c in pair.columns if c.label] == [
        ("人数", None, 1), ("数量", 1, 2), ("金额", 2, None)
    ]  # fmt: skip


def test_a_cell_is_compared_with_its_place_of_last_year() -> None:
    old, new = page(FORM, 2022), page(FORM.replace(">20<", ">24<"), 2023)
    changed = [c for pair in compare(old, new).tables for c in pair.cells if c.fate is Fate.CHANGED]
    assert [(c.label, str(c.delta)) for c in changed] == [("予以公开 / 申请人 / 自然人", "4")]


def test_this_year_is_compared_with_this_year_of_the_report_before() -> None:
    old = page(grid([["项目", "2021年", "2022年"], ["甲类", "10", "20"], ["乙类", "30", "40"]]), 2022)
    new = page(grid([["项目", "2022年", "2023年"], ["甲类", "20", "25"], ["乙类", "40", "50"]]), 2023)
    rows = [(r.old.value, r.new.value) for r in compare(old, new).metrics if r.old and r.new]
    assert ("20", "25") in rows


def test_kinds_of_cells() -> None:
    kinds = [cell.kind for cell in page(FORM).tables[0].cells]
    assert [kinds.count(kind) for kind in CellKind] == [5, 2, 6, 0]


def test_numbers_without_a_name_are_no_one_table() -> None:
    """What a PDF left of a table: nothing says that its columns are last year's."""
    old, new = (
        page(f"<p>{rows[0]}</p><p>{rows[1]}</p>") for rows in (("30 4 5 39", "1 2 3 6"), ("8 7 9 24", "5 5 5 15"))
    )
    assert {pair.fate for pair in compare(old, new).tables} == {Fate.ADDED, Fate.REMOVED}
