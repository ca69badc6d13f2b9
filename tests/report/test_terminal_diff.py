"""A comparison on the terminal fits its width, reads without colour, and says what became of every sentence."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from report_values import compared, console_of, lines, pair_of, printed

from lawdiff.model.comparison import Carried, Claim, Comparison, MetricPair, MetricStatus, PairKind, Plan
from lawdiff.model.duplicate import Group, Place
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.model.metric import Metric, MetricKind, MetricRole, Qualifier
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict
from lawdiff.report.terminal.cells import width_of
from lawdiff.report.terminal.diff import render


def shown(comparison: Comparison, width: int = 80, colour: bool = False, **options: object) -> str:
    console = console_of(width, colour)
    render(comparison, console, NO_CATALOGUE, **options)  # type: ignore[arg-type]
    return printed(console)


def check(old: Sequence[str], new: Sequence[str], *expected: str, **options: object) -> None:
    """The lines of the text part, without its headline and blank lines."""
    page = shown(compared(old, new), **options)
    text = page.partition("── 正文")[2].partition("── 说明")[0].splitlines()[1:]
    assert [line.rstrip() for line in text if line.strip()] == list(expected)


def test_unchanged_runs_are_folded() -> None:
    rows = ["一、成效", "甲。", "乙。", "丙。", "丁。"]
    check(
        rows,
        [*rows[:4], "戊。"],
        "一、成效  改写 · 50.0%",
        "   ┆ ⋯ 2句未变",
        "   │ 丙。",
        "改 │ [-丁-]{+戊+}。",
    )


def test_a_chapter_without_changes_is_one_line() -> None:
    rows = ["一、成效", "甲。", "乙。"]
    check(rows, rows, "一、成效  改写 · 50.0% · 2句从略")


def test_what_came_and_went_is_told_by_the_margin() -> None:
    check(["一、成效", "甲。"], ["一、成效", "甲。", "乙。"], "一、成效  改写 · 50.0%", "   │ 甲。", "增 │ 乙。")
    check(["一、成效", "甲。", "乙。"], ["一、成效", "甲。"], "一、成效  改写 · 50.0%", "   │ 甲。", "删 │ 乙。")


def test_side_by_side() -> None:
    check(
        ["一、成效", "甲。"],
        ["一、成效", "乙。"],
        "一、成效  改写 · 50.0%",
        "改 │ [-甲-]。         │ {+乙+}。",
        side_by_side=True,
        width=40,
    )


def test_only_and_sections_choose() -> None:
    old, new = ["一、成效", "甲。", "二、打算", "丙。"], ["一、成效", "乙。", "二、打算", "丙。", "丁。"]
    check(
        old,
        new,
        "一、成效  改写 · 50.0% · 1句从略",
        "二、打算  改写 · 50.0%",
        "   │ 丙。",
        "增 │ 丁。",
        only=frozenset({"added"}),
    )
    check(old, new, "二、打算  改写 · 50.0%", "   │ 丙。", "增 │ 丁。", sections=["打算"])
    assert "两份报告对照" not in shown(compared(old, new), sections=["打算"])


def test_moved_text_is_marked_at_both_ends() -> None:
    rows = ["一、成效", "甲。"]
    page = shown(compared(rows, rows, frozenset({1})))
    assert "移 │ 自「一、成效」移来" in page
    assert "移 │ 移到「一、成效」  甲。" in page


def test_variants_show_only_when_strict() -> None:
    comparison = compared(["甲,乙"], ["甲，乙"])
    ops = (("equal", "甲"), ("delete", ","), ("insert", "，"), ("equal", "乙"))
    comparison = replace(comparison, pairs=(pair_of(0, 0, ops, PairKind.EDITED),))
    assert "甲，乙" in shown(comparison)
    assert "甲[-,-]{+，+}乙" in shown(comparison, strict=True)


def test_text_pasted_twice_is_said_and_underlined() -> None:
    comparison = compared(["甲。"], ["乙。", "乙。"])
    places = (Place(1, Span(0, 2), None), Place(1, Span(3, 5), None))
    group = Group("exact", "乙。", 1.0, places)
    page = shown(comparison, duplicates=(group,), colour=True)
    assert page.count("本报告中不止一处") == 2
    assert "\x1b[1;4;32m乙。" in page or "\x1b[4m" in page or ";4" in page


def metric(amount: str, text: str) -> Metric:
    number = Decimal(amount)
    exact, count, actual = Qualifier.EXACT, MetricKind.COUNT, MetricRole.ACTUAL
    return Metric(
        0, "办结", amount, "", number, "件", None, exact, count, actual, None, None, text, Span(0, 1), 0, None
    )


def row(label: str, old: str, new: str, percent: str | None, confidence: float = 1.0) -> MetricPair:
    change = Decimal(new) - Decimal(old)
    rate = None if percent is None else Decimal(percent)
    sides = metric(old, old + "件"), metric(new, new + "件")
    return MetricPair(label, "件", *sides, change, "件", rate, MetricStatus.CHANGED, confidence)


def test_figures_stand_in_order_of_their_change() -> None:
    rows = (row("小", "100", "101", "1"), row("大", "10", "5", "-50"), row("猜", "8", "10", "25", 0.5))
    page = shown(replace(compared(["甲"], ["乙"]), metrics=rows))
    table = [line.split() for line in page.splitlines() if "→" in line and "│" not in line]
    assert [line[0] for line in table] == ["大", "小", "猜？"]
    assert table[0] == ["大", "10件", "→", "5件", "−5件", "−50.0%"]
    assert "？ 配对没有把握" in page


def test_a_long_figure_table_says_how_much_it_leaves_out() -> None:
    rows = tuple(row(f"第{n}", "100", str(100 + n), str(n)) for n in range(1, 31))
    page = shown(replace(compared(["甲"], ["乙"]), metrics=rows))
    assert page.count("→") >= 20
    assert "另有10个数字有变化" in page


def test_what_is_owed_is_listed_and_what_was_done_is_counted() -> None:
    rows = ["一、成效", "办结12件。", "二、打算", "办好实事。"]
    comparison = replace(
        compared(rows, rows),
        claims=(
            Claim(Span(5, 11), "+3%", "+2%", Verdict.WRONG, ""),
            Claim(Span(0, 2), "+1%", "+1%", Verdict.OK, ""),
        ),
        plans=(
            Plan(Span(17, 21), (3,), (), "silent", "high", (), 0.1),
            Plan(Span(11, 13), (2,), (), "silent", "low", (), 0.1),
            Plan(Span(0, 2), (0,), (1,), "delivered", "high", (), 1),
        ),
        carried=(Carried((1,), (1,), "stale-figure", 6), Carried((3,), (3,), "proper", 5)),
    )
    page = shown(comparison)
    for line in (
        "不符  办结12件。",
        "      报告写+3%，按两份报告算+2%",
        "未提及  办好实事",
        "旧数字  办结12件。",
    ):
        assert f"\n{line}\n" in page
    assert "未提及 2 · 已兑现 1 ──" in page
    assert "另有1条没有把握" in page
    assert "不符 1 · 成立 1 ──" in page


@given(lines, lines, st.frozensets(st.integers(0, 5)), st.integers(40, 110), st.booleans(), st.booleans())
def test_no_line_is_wider_than_the_terminal(
    old: list[str], new: list[str], moved: frozenset[int], width: int, side_by_side: bool, strict: bool
) -> None:
    page = shown(compared(old, new, moved), width, side_by_side=side_by_side, strict=strict)
    assert max(width_of(line.rstrip()) for line in page.split("\n")) <= width
    assert "\x1b" not in page


@pytest.mark.parametrize("sign", ["[-", "{+"])
def test_signs_stand_for_colour_only_where_there_is_none(sign: str) -> None:
    comparison = compared(["甲。"], ["乙。"])
    assert sign in shown(comparison)
    assert sign not in shown(comparison, colour=True)
