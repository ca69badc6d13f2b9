"""Figures: every number of a text is a metric or has a reason for being none."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawdiff import parse
from lawdiff.model.document import Document
from lawdiff.model.metric import Metric
from lawdiff.readers.text import source_from_text

TITLE = "临江县2023年政府工作情况的报告\n"
NUMBER = re.compile(r"[0-9零〇一二两三四五六七八九十百千万亿]")


def document(words: str) -> Document:
    return parse(source_from_text(TITLE + words))


def figures(words: str) -> list[Metric]:
    return [m for m in document(words).metrics if m.span.start >= len(TITLE)]


def check(words: str, *expected: tuple[str, str]) -> list[Metric]:
    """The figures of a sentence, as (text, label)."""
    found = figures(words)
    assert [(m.text, m.label) for m in found] == list(expected)
    return found


def test_a_level_is_named_by_the_words_before_it() -> None:
    check("城镇登记失业率为3.2%。", ("3.2%", "城镇登记失业率"))
    check("地方财政收入完成24.5亿元。", ("24.5亿元", "地方财政收入"))


def test_a_count_before_its_noun_is_named_by_the_noun() -> None:
    check("聘请12名法律顾问。", ("12名", "聘请法律顾问"))
    check("7所学校受益。", ("7所", "学校"))


def test_value_scale_and_amount() -> None:
    (figure,) = check("接待游客1.2万人次。", ("1.2万人次", "接待游客"))
    assert (figure.value, figure.scale, figure.amount, figure.unit) == ("1.2", "万", Decimal(12000), "人次")
    (figure,) = figures("总投资达到33，212万元。")
    assert figure.amount == Decimal(332_120_000)


@pytest.mark.parametrize(
    ("words", "qualifier"),
    [
        ("参加人数近300人。", "under"),
        ("参加人数超300人。", "over"),
        ("参加人数300余人。", "over"),
        ("参加人数约300人。", "approx"),
        ("参加人数300人左右。", "approx"),
        ("参加人数300人以上。", "at_least"),
        ("参加人数不少于300人。", "at_least"),
        ("参加人数控制在300人以内。", "at_most"),
        ("参加人数200—300人。", "range"),
        ("参加人数达到300人。", "exact"),
        ("参加人数数百人。", "range"),
    ],
)
def test_the_words_around_a_figure_say_how_exact_it_is(words: str, qualifier: str) -> None:
    (figure,) = figures(words)
    assert figure.qualifier == qualifier


def test_growth_is_a_figure_and_belongs_to_its_level() -> None:
    level, growth = check("旅游收入完成69亿元，同比下降19.6%。", ("69亿元", "旅游收入"), ("19.6%", "旅游收入"))
    assert growth.role == "change"
    assert level.change == growth.change
    assert level.change is not None and (level.change.direction, level.change.basis) == ("down", "yoy")


def test_from_and_to() -> None:
    before, after, growth = check(
        "审批时限由20个工作日压缩到5个工作日，压缩75%。",
        ("20个工作日", "审批时限"),
        ("5个工作日", "审批时限"),
        ("75%", "审批时限"),
    )
    assert [before.role, after.role, growth.role] == ["previous", "actual", "change"]


def test_lists_share_out_their_names() -> None:
    check("汽车、摩托车产量分别增长5%和3%。", ("5%", "汽车产量"), ("3%", "摩托车产量"))
    check(
        "甲镇、乙镇分别从12家、8家增加到20家、9家。",
        ("12家", "甲镇"),
        ("8家", "乙镇"),
        ("20家", "甲镇"),
        ("9家", "乙镇"),
    )


def test_brackets_are_read_apart() -> None:
    check(
        "办理案件30件（甲区10件、乙区20件），同比增长5%。",
        ("30件", "办理案件"),
        ("10件", "甲区"),
        ("20件", "乙区"),
        ("5%", "办理案件"),
    )


def test_a_plan_is_a_target() -> None:
    found = figures("一、下一年工作计划\n城镇新增就业5000人以上。")
    assert [m.role for m in found] == ["target"]


@pytest.mark.parametrize(("title", "role"), [("2023年民生实事", "target"), ("2022年民生实事", "actual")])
def test_an_attachment_of_the_year_to_come_is_a_plan(title: str, role: str) -> None:
    text = (
        "临江县2023年政府工作报告\n\n一、2022年工作回顾\n\n全县经济平稳运行。\n\n二、2023年工作安排\n\n建成云溪湖水厂。\n\n"
        f"附件1\n\n{title}\n\n新建白鹭洲托育中心5个。\n"
    )
    (metric,) = parse(source_from_text(text)).metrics
    assert (metric.text, metric.role) == ("5个", role)


def test_cells_of_a_table_are_named_by_row_and_column() -> None:
    found = figures("信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 2 1 12\n")
    assert [(m.value, m.label, m.unit) for m in found][-1] == ("12", "规章 / 现行有效件数", "件")


@pytest.mark.parametrize(
    ("words", "number", "why"),
    [
        ("2021年5月3日起施行。", "2021年5月3日", "date"),
        ("依据国发〔2015〕12号文件。", "2015〕12号", "document-number"),
        ("排名第3位。", "3位", "ordinal"),
        ("排名前10位。", "10位", "rank"),
        ("连续5年上升。", "5年", "period"),
        ("落实“两快、两全”要求。", "两", "policy-name"),
        ("形成3+3+5格局。", "3+3+5", "policy-name"),
        ("开通12345热线。", "12345", "name"),
        ("建设5G网络。", "5", "name"),
        ("每万人拥有医生。", "万人", "denominator"),
        ("向80岁以上老人发放补贴。", "80岁", "threshold"),
    ],
)
def test_other_numbers_have_a_reason(words: str, number: str, why: str) -> None:
    reasons = {ignored.text: ignored.why for ignored in document(words).ignored}
    assert reasons[number] == why


fragments = st.sampled_from(
    [
        *"0123456789一二两三四五十百千万亿半几数余多%，。；：、（）“”《》\n .:/-—~",
        "增长",
        "由",
        "从",
        "增加到",
        "其中",
        "分别",
        "占",
        "比上年",
        "个百分点",
        "亿元",
        "件",
        "名",
        "分之",
        "第",
        "年",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(fragments, max_size=50).map("".join))
def test_no_number_is_passed_over(words: str) -> None:
    found = document(words)
    places = [m.span for m in found.metrics] + [i.span for i in found.ignored]
    for number in NUMBER.finditer(found.text):
        assert any(span.start <= number.start() < span.end for span in places), number


@settings(max_examples=100, deadline=None)
@given(st.lists(fragments, max_size=50).map("".join))
def test_amount_is_value_times_scale(words: str) -> None:
    for metric in document(words).metrics:
        if metric.amount is not None and not metric.scale:
            assert metric.amount == Decimal(metric.value)


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("全县生产总值从2020年的120亿元增长到150亿元。", "全县生产总值"),
        ("再贷款余额达15亿元。", "再贷款余额"),
        ("要素交易额8亿元。", "要素交易额"),
        ("共享单车投放3000辆。", "共享单车投放"),
        ("计划生育率95%。", "计划生育率"),
        ("先导产业产值30亿元。", "先导产业产值"),
        ("即墨区投资12亿元。", "即墨区投资"),
        ("还田面积12万亩。", "还田面积"),
        ("通过率为80%。", "通过率"),
    ],
)
def test_a_name_is_not_cut_inside_a_word(words: str, label: str) -> None:
    assert figures(words)[0].label == label


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("在28个省（区、市）开展试点。", "省（区、市）"),
        ("17个县完成了换届选举。", "县"),
        ("投资1.2亿元的客运站基本完工。", "客运站"),
        ("改造800平方米的管网改造。", "管网改造"),
        ("维修改造5所小学。", "维修改造小学"),
    ],
)
def test_a_noun_ends_where_its_predicate_begins(words: str, label: str) -> None:
    assert figures(words)[0].label == label


def test_town_and_country_are_told_apart() -> None:
    check(
        "城乡居民人均可支配收入分别增长5.3%、7%。",
        ("5.3%", "城镇居民人均可支配收入"),
        ("7%", "农村居民人均可支配收入"),
    )
