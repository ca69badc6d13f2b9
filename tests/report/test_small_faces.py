"""Figures, outline, duplicates and rules on the terminal: they fit, and say what the model says."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from report_values import console_of, document_of, hostile_line, lines, printed

from lawdiff.model.document import Document
from lawdiff.model.duplicate import Group, Place
from lawdiff.model.finding import Severity
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.model.metric import Metric, MetricKind, MetricRole, Point, Qualifier, Series
from lawdiff.model.rule import RuleRow
from lawdiff.model.span import Span
from lawdiff.report.csv_metrics import render as csv
from lawdiff.report.terminal import dup, metrics, outline, rules
from lawdiff.report.terminal.cells import width_of
from lawdiff.report.terminal.spark import sparkline

widths = st.integers(60, 120)


def metric(value: str, scale: str = "", label: str = "办结案件") -> Metric:
    amount = Decimal(value) * (10_000 if scale else 1)
    exact, kind, actual = Qualifier.EXACT, MetricKind.COUNT, MetricRole.ACTUAL
    text = f"{value}{scale}件"
    return Metric(
        0, label, value, scale, amount, "件", None, exact, kind, actual, None, None, text, Span(0, 1), 0, None
    )


def fits(page: str, width: int) -> bool:
    return max(width_of(line.rstrip()) for line in page.split("\n")) <= width


def test_a_gap_in_a_series_stays_empty() -> None:
    assert sparkline([Decimal(1), None, Decimal(8)]) == "▁ █"
    assert sparkline([Decimal(3), Decimal(3)]) == "▄▄"
    assert sparkline([None, None]) == "  "


@given(st.lists(st.one_of(st.none(), st.decimals(-1000, 1000, places=2)), max_size=12))
def test_a_sparkline_has_a_cell_a_year(values: list[Decimal | None]) -> None:
    line = sparkline(values)
    assert len(line) == len(values)
    assert [char == " " for char in line] == [value is None for value in values]


def series_of() -> tuple[list[Document], Series]:
    years = [document_of(["甲。"], f"{year}.txt", year) for year in (2021, 2022, 2023)]
    return years, Series("办结案件", "件", (Point(0, metric("980")), Point(2, metric("1.2", "万"))))


def test_a_series_is_a_line_with_a_column_a_year() -> None:
    years, row = series_of()
    console = console_of(60)
    metrics.render_series(years, [row], console, NO_CATALOGUE, top=None, grep=None)
    _, head, line = printed(console).splitlines()
    assert head.split() == ["名称", "2021", "2022", "2023"]
    assert line.split() == ["办结案件（件）", "980", "1.2万", "▁", "█"]
    assert csv(years, [row]).splitlines()[1] == "办结案件,件,980,,12000.0"


def test_top_and_grep_choose() -> None:
    years, row = series_of()
    console = console_of(60)
    metrics.render_series(years, [row, row], console, NO_CATALOGUE, top=1, grep="办结")
    assert "另有1个数字未列出。" in printed(console)
    console = console_of(60)
    metrics.render_series(years, [row], console, NO_CATALOGUE, top=None, grep="没有")
    assert "办结案件" not in printed(console)


@given(lines, widths)
def test_an_outline_fits(rows: list[str], width: int) -> None:
    console = console_of(width)
    outline.render(document_of(["一、成效", *rows]), console, NO_CATALOGUE)
    body = printed(console).partition("── 章节")[2].partition("\n")[2]
    assert fits(body, width)
    assert "一、成效" in body


@given(hostile_line, widths)
def test_a_group_names_every_place(words: str, width: int) -> None:
    document = document_of([f"甲{words}", f"乙{words}"])
    places = tuple(Place(0, sentence.span, None) for sentence in document.sentences)
    console = console_of(width)
    group = Group("near", document.sentences[0].text, 0.9, places)
    dup.render([document], [group], console, NO_CATALOGUE)
    assert "草案.txt:1:1" in printed(console)
    assert "草案.txt:2:1" in printed(console)
    assert fits(printed(console), width)


def test_no_duplicates_is_one_line() -> None:
    console = console_of()
    dup.render([], [], console, NO_CATALOGUE)
    assert printed(console) == "没有重复的句子。\n"


def test_a_rule_page_keeps_its_examples() -> None:
    page = "此处有误。\n\n坏：\n    ⟦甲⟧乙。\n好：\n    乙。"
    row = RuleRow("LD999", "made-up", Severity.ERROR, "此处有误", False, True, page, (("least", "10"),))
    console = console_of(40)
    rules.render_page(row, console, NO_CATALOGUE)
    shown = printed(console)
    assert "LD999 made-up" in shown
    assert "    ⟦甲⟧乙。" in shown
    assert "--select LD999" in shown
    assert "least = 10" in shown


@given(hostile_line, widths)
def test_a_rule_table_fits(words: str, width: int) -> None:
    rows = [RuleRow("LD999", "made-up", Severity.INFO, words, True, False, words)]
    console = console_of(width)
    rules.render_table(rows, console, NO_CATALOGUE)
    assert fits(printed(console), width)
