"""Figures of two years side by side, and claims about the year before."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff import parse
from lawdiff.analysis.claims import claims
from lawdiff.analysis.pairing import CROWD, pair_metrics
from lawdiff.model.comparison import MetricPair
from lawdiff.model.document import Document
from lawdiff.readers.text import source_from_text


def report(year: int, words: str) -> Document:
    return parse(source_from_text(f"临江县{year}年法治政府建设情况的报告\n\n{year}年工作情况如下。\n{words}\n"))


def pairs(old: str, new: str) -> list[MetricPair]:
    return [p for p in pair_metrics(report(2021, old), report(2022, new)) if p.old or p.new]


def check(old: str, new: str, *expected: tuple[str, str | None, str | None]) -> None:
    """Rows as (status, delta, percent)."""
    rows = [(str(p.status), p.delta, p.percent and round(p.percent, 2)) for p in pairs(old, new)]
    assert rows == [(s, d if d is None else Decimal(d), p if p is None else Decimal(p)) for s, d, p in expected]


def test_the_same_figure_is_found_again() -> None:
    check("办理行政复议案件120件。", "全年共办理行政复议案件150件。", ("changed", "30", "25.00"))


def test_scales_and_classifiers_may_change() -> None:
    check("新改建农村公路1.2万公里。", "新改建农村公路9000公里。", ("changed", "-3000", "-25.00"))
    check("5G基站总量120个。", "5G基站达到150座。", ("changed", "30", "25.00"))


def test_rates_differ_by_points() -> None:
    (row,) = pairs("群众满意率为95.5%。", "群众满意率为96%。")
    assert (row.delta, row.delta_unit, row.percent) == (Decimal("0.5"), "个百分点", None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("城镇新增就业50万人。", "五年来，城镇新增就业240万人。"),
        ("上市公司达146家。", "新增上市公司5家。"),
        ("民间投资增长6.9%。", "民间投资占比达到42%。"),
        ("粮食总产量达到51200万吨。", "粮食总产量达到10240亿斤。"),
        ("城镇居民人均收入9000元。", "农村居民人均收入5000元。"),
    ],
)
def test_what_only_looks_alike_is_no_change(old: str, new: str) -> None:
    assert not [p for p in pairs(old, new) if p.old and p.new and p.status in ("changed", "same")]


@pytest.mark.parametrize(
    "text", ["审批时间由48个工作日减少到36个工作日。", "新能源占比1/3。", "三次产业结构3.6:48:48.4。"]
)
def test_what_both_reports_say_alike_is_the_same(text: str) -> None:
    assert {row.status for row in pairs(text, text)} == {"same"}


def test_what_a_figure_rose_from_is_no_figure_of_the_year() -> None:
    rows = pairs("审批时间由60个工作日减少到48个工作日。", "审批时间由48个工作日减少到36个工作日。")
    assert [(row.old.value, row.new.value) for row in rows if row.old and row.new] == [("48", "36")]


def test_new_and_dropped_figures_are_listed() -> None:
    check("开展普法宣传30场。", "培训执法人员200人。", ("new", None, None), ("dropped", None, None))


@pytest.mark.parametrize(
    ("new", "verdict"),
    [
        ("办理复议案件150件，同比增长25%。", "ok"),
        ("办理复议案件150件，同比增长35%。", "wrong"),
        ("办理复议案件150件，比上年增加30件。", "ok"),
        ("办理复议案件150件，按可比口径增长35%。", "undecidable"),
    ],
)
def test_growth_follows_from_last_years_figure(new: str, verdict: str) -> None:
    a, b = report(2021, "办理复议案件120件。"), report(2022, new)
    assert [str(c.verdict) for c in claims(b, pair_metrics(a, b))] == [verdict]


@pytest.mark.parametrize(
    ("new", "detail"),
    [
        ("办理复议案件150件，同比增长35%。", "(150-120)/120=25%"),
        ("办理复议案件150件，比上年增加20件。", "150-120=30"),
        ("办理复议案件360件，同比增长3倍。", "360/120-1=2"),
    ],
)
def test_a_claim_shows_its_arithmetic(new: str, detail: str) -> None:
    a, b = report(2021, "办理复议案件120件。"), report(2022, new)
    assert [c.detail for c in claims(b, pair_metrics(a, b))] == [detail]


@pytest.mark.parametrize("plan", ["增长6%", "增长6%，达到126亿元", "提高1.5个百分点"])
def test_a_plan_makes_no_claim_about_last_years_plan(plan: str) -> None:
    a, b = report(2021, "力争地方收入增长5%，达到120亿元。"), report(2022, f"力争地方收入{plan}。")
    assert not claims(b, pair_metrics(a, b))


def test_a_part_headed_as_several_years_sums_them() -> None:
    part = "一、“十二五”时期工作回顾\n\n2021年，经济平稳。\n\n生态改善。治理水土流失面积23万亩。"
    found = pairs("治理水土流失面积4万亩。", part)
    assert not [row for row in found if row.status == "changed"]


def test_stock_and_flow() -> None:
    a, b = report(2021, "新增公园31座、累计达到270座。"), report(2022, "新增公园45座，累计达到315座。")
    assert [str(c.verdict) for c in claims(b, pair_metrics(a, b))] == ["ok"]


words = st.lists(
    st.sampled_from(
        ["办理案件", "新增公园", "群众满意率", "城镇就业", "3件", "5座", "90%", "1.2万人", "，", "。", "增长", "达到"]
    ),
    max_size=24,
).map("".join)


@settings(max_examples=60, deadline=None)
@given(words, words)
def test_every_figure_stands_in_exactly_one_row(old: str, new: str) -> None:
    a, b = report(2021, old), report(2022, new)
    rows = pair_metrics(a, b)
    assert sorted(p.old.index for p in rows if p.old) == [m.index for m in a.metrics]
    assert sorted(p.new.index for p in rows if p.new) == [m.index for m in b.metrics]


@settings(max_examples=40, deadline=None)
@given(words)
def test_a_report_changes_nothing_against_itself(text: str) -> None:
    a = report(2021, text)
    assert not [
        p for p in pair_metrics(a, a) if p.status == "changed" and p.old and p.new and p.old.label != p.new.label
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("投资3.7亿元的码头开工。", "投资64.8亿元。"),
        ("山区就业率12%。", "市场就业率70%。"),
        ("新增高技能人才2300人。", "新增技能人才2万人。"),
        ("固定资产投资120亿元。", "县本级固定资产投资100亿元。"),
        ("新增创新企业12家、冠军企业8家。", "创新企业、冠军企业分别达到90家、35家。"),
        ("自然村污水治理率达到75%。", "行政村污水治理率达到90%。"),
        ("全年完成水利投资65亿元。", "五年来，水利投资翻番、达273亿元。"),
        ("精简审批事项63项。", "五年来，削减审批事项62项。"),
        ("处置闲置土地3万亩。", "这是改革动力开放活力不断增强的五年。处置闲置土地18万亩。"),
        ("完成治沙任务1295万亩。", "这五年，生态改善。完成治沙任务6063万亩。"),
        ("改造老旧小区2878个。", "改造老旧小区9.8万户。"),
        ("为困难家庭发放补贴130万元。", "五年来，民生改善。为困难家庭发放补贴251万元。"),
        ("加快旧城改造，全年计划投资12.8亿元。", "加快旧城改造，全年计划投资64.8亿元。"),
    ],
)
def test_another_scope_or_a_bare_name_is_no_change(old: str, new: str) -> None:
    assert not [p for p in pairs(old, new) if p.old and p.new and p.status in ("changed", "same")]


def test_what_is_counted_by_the_year_needs_no_word_of_it() -> None:
    check("营造林106万亩。", "新增营造林148万亩。", ("changed", "420000", "39.62"))


def test_a_name_that_fills_a_report_is_told_apart_by_its_place() -> None:
    """Twice as many figures of one name as a crowd: each goes with the sentence it stands in, none with any other."""
    places = 2 * CROWD
    old = report(2021, "".join(f"第{n}次集中办理，办理案件{n + 10}件。" for n in range(places)))
    new = report(2022, "".join(f"第{n}次集中办理，办理案件{n + 11}件。" for n in range(places)))
    links = {n: [n] for n in range(len(old.sentences))}
    rows = [row for row in pair_metrics(old, new, links) if row.old and row.new and row.old.unit == "件"]
    assert len(rows) == places
    assert {row.delta for row in rows} == {Decimal(1)}
    assert not [row for row in pair_metrics(old, new) if row.old and row.new and row.old.unit == "件"]
