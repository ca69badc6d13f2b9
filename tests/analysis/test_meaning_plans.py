"""What became of a plan: one commitment beside one review, and what holds of any two texts."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff import compare, parse
from lawdiff.model.comparison import Comparison, Plan
from lawdiff.readers.text import source_from_text

OLD = "临江县2021年政府工作报告\n\n一、2020年工作回顾\n\n全县经济平稳运行。\n\n二、2021年工作安排\n\n{}\n"
NEW = "临江县2022年政府工作报告\n\n一、2021年工作回顾\n\n全县经济平稳运行。{}\n\n二、2022年工作安排\n\n{}\n"


def compared(promise: str, told: str, next_plan: str = "") -> Comparison:
    old, new = OLD.format(promise), NEW.format(told, next_plan)
    return compare(parse(source_from_text(old)), parse(source_from_text(new)))


def check(promise: str, told: str, *expected: str, next_plan: str = "") -> tuple[Plan, ...]:
    """The plans of one sentence, by their status."""
    plans = compared(promise, told, next_plan).plans
    assert [plan.status for plan in plans] == list(expected)
    return plans


@pytest.mark.parametrize(
    ("promise", "told", "status"),
    [
        ("全县生产总值增长6%左右。", "全县生产总值增长6.3%。", "delivered"),
        ("全县生产总值增长6%左右。", "全县生产总值增长4.1%。", "partial"),
        ("新建云溪湖步道12公里。", "新建云溪湖步道13.5公里。", "delivered"),
        ("新建云溪湖步道12公里。", "新建云溪湖步道7公里。", "partial"),
        ("新建云溪湖步道12公里。", "改造老旧小区12个。", "silent"),
        ("城镇登记失业率控制在4%以内。", "城镇登记失业率控制在3.6%。", "delivered"),
        ("城镇登记失业率控制在4%以内。", "城镇登记失业率为4.4%。", "partial"),
        ("建成云溪湖水厂二期工程。", "云溪湖水厂二期工程建成投用。", "delivered"),
        ("建成云溪湖水厂工程。", "云溪湖水厂工程开工建设。", "partial"),
        ("建成云溪湖水厂工程。", "云溪湖水厂工程进入环评程序。", "partial"),
        ("启动云溪湖水厂工程。", "云溪湖水厂工程开工建设。", "delivered"),
        ("加快云溪湖水厂、白鹭洲大桥建设。", "白鹭洲大桥建成通车。", "partial"),
        ("建成云溪湖水厂工程。", "云溪湖水厂工程建设仍较滞后。", "silent"),
    ],
)
def test_a_commitment(promise: str, told: str, status: str) -> None:
    check(promise, told, status)


def test_a_sentence_with_two_commitments_makes_two_entries() -> None:
    plans = check("建成云溪湖水厂工程，新建白鹭洲幼儿园3所。", "云溪湖水厂工程建成投用。", "delivered", "silent")
    text = OLD.format("建成云溪湖水厂工程，新建白鹭洲幼儿园3所。")
    assert [plan.span.of(text) for plan in plans] == ["建成云溪湖水厂工程", "新建白鹭洲幼儿园3所"]


def test_what_stands_in_the_next_plan_is_no_evidence() -> None:
    check("建成云溪湖水厂工程。", "", "silent", next_plan="建成云溪湖水厂工程。")


def test_five_years_do_not_answer_for_one() -> None:
    plans = check("城镇新增就业5万人。", "五年来，城镇新增就业累计26万人。", "partial")
    assert plans[0].confidence == "low"


def test_a_figure_in_a_name_is_no_target() -> None:
    check("白石山700万吨石灰石矿完成核准。", "白石山700万吨石灰石矿进入核准程序。", "partial")


@pytest.mark.parametrize(
    "promise", ["坚持稳中求进工作总基调。", "各位代表，让我们不负使命。", "今年是全面深化改革的关键一年。"]
)
def test_spirit_is_no_commitment(promise: str) -> None:
    check(promise, "")


WORDS = st.text(alphabet="建成水厂，。；、：一二12%万人（）“”《》年\n", max_size=120)


@given(WORDS, WORDS)
def test_of_any_two_texts(promise: str, told: str) -> None:
    comparison = compared(promise, told)
    for plan in comparison.plans:
        assert comparison.old.whole.span.contains(plan.span)
        assert all(comparison.new.whole.span.contains(span) for span in plan.evidence)
        assert (plan.status == "silent") == (not plan.evidence) == (not plan.new)
        assert 0 <= plan.similarity <= 1


def test_a_long_monotonous_plan_ends(document_of: Callable[[str], object]) -> None:
    plans = compared("建成水厂，" * 3_000, "建成水厂，" * 3_000).plans
    assert {plan.status for plan in plans} <= {"delivered", "partial", "silent"}


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ("新建云溪湖步道13.5公里。", "目标12公里，实际13.5公里，达到"),
        ("新建云溪湖步道7公里。", "目标12公里，实际7公里，没有达到"),
        ("云溪湖步道工程开工建设。", "提到此事，没有给出可以比较的数字"),
        ("", "没有提到"),
    ],
)
def test_every_judgement_says_why(told: str, why: str) -> None:
    assert [plan.why.render() for plan in compared("新建云溪湖步道12公里。", told).plans] == [why]


@pytest.mark.parametrize(
    ("promise", "told", "status"),
    [
        ("实施“云溪清流”行动。", "建成云溪清洁能源站，行动迅速。", "partial"),
        ("全县生产总值增长8%左右。", "全县生产总值增长57.3%。", "partial"),
        ("办好“云溪清流”论坛。", "成功举办“云溪清流”论坛。", "delivered"),
    ],
    ids=["another name", "growth of several years", "the same name"],
)
def test_what_only_looks_delivered(promise: str, told: str, status: str) -> None:
    check(promise, told, status)
