"""Titles, years and dates of signing, in the forms that reports come in."""

from __future__ import annotations

import pytest

from lawdiff import parse
from lawdiff.packs import all_rules
from lawdiff.readers.text import source_from_text
from lawdiff.verbs.linting import lint

BODY = (
    "{opening}全市各级行政机关坚持依法行政，完善工作机制，规范执法行为，加强监督制约，提高队伍素质，"
    "扎实推进法治政府建设各项工作，取得新的进展，现将有关情况报告如下：\n"
)
PARTS = "一、主要工作成效\n制定规章三件。\n二、存在不足\n执法力量不够。\n三、下一步安排\n加强培训。\n"


def check(code: str, text: str, *expected: str) -> None:
    """The quotes of the rule's findings."""
    found = lint(parse(source_from_text(text)), [all_rules()[code]])
    assert [finding.quote for finding in found] == list(expected)


def report(title: str, opening: str = "2022年，", foot: str = "临江市人民政府\n2023年2月8日") -> str:
    return f"{title}\n\n{BODY.format(opening=opening)}{PARTS}{foot}"


@pytest.mark.parametrize(
    "title",
    [
        "临江市人民政府关于{}度法治政府建设情况的报告",
        "临江市{}法治政府建设年度报告",
        "临江市司法局关于{}度法治政府建设工作情况的报告",
        "{}临江市法治政府建设工作总结",
        "关于临江市{}度法治政府建设情况的报告",
        "临江市人民政府关于{}度\n法治政府建设情况的报告",
    ],
)
def test_the_year_of_a_title_is_held_against_the_text(title: str) -> None:
    check("LD101", report(title.format("2022年")))
    wrong = "2023年度" if "度" in title.partition("{}")[2][:1] else "2023年"
    check("LD101", report(title.format("2023年")), wrong)


@pytest.mark.parametrize("opening", ["2022年以来，", "2022年是本届政府的开局之年，", "一年来，", "2022年度，"])
def test_texts_open_in_many_ways(opening: str) -> None:
    check("LD101", report("临江市人民政府关于2022年度法治政府建设情况的报告", opening))


def test_a_work_report_speaks_of_the_year_before() -> None:
    check(
        "LD101",
        "2023年临江市政府工作报告\n\n各位代表：\n一、2022年工作回顾\n2022年，经济平稳运行。\n二、2023年工作安排\n稳增长。",
    )


def test_two_years_in_a_title_are_no_slip() -> None:
    title = "关于2022年国民经济和社会发展计划执行情况与2023年计划草案的报告"
    check("LD101", report(title))
    check("LD102", report(title))


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("临江市人民政府\n2023年2月8日", []),
        ("临江市人民政府\n2022年12月28日", []),
        ("临江市人民政府\n2022年2月8日", ["2022年度"]),
        ("临江市人民政府 2021年3月1日", ["2022年度"]),
        ("临江市人民政府", []),
    ],
)
def test_no_year_is_reported_before_it_is_over(foot: str, expected: list[str]) -> None:
    check("LD102", report("临江市人民政府关于2022年度法治政府建设情况的报告", foot=foot), *expected)


def test_a_title_without_a_year_is_judged_by_the_text() -> None:
    text = report("临江市人民政府关于法治政府建设情况的报告", foot="临江市人民政府\n2021年2月8日")
    check("LD102", text, "临江市人民政府\n2021年2月8日")


def test_a_page_may_repeat_its_heading() -> None:
    title = "临江市人民政府关于2022年度法治政府建设情况的报告"
    check("LD103", f"{title}\n{report(title)}")
    check("LD103", f"临江市2022年度法治政府建设情况报告\n{report(title)}")
    other = title.replace("2022", "2021")
    check("LD103", f"{other}\n{report(title)}", other)


def test_prepositions_belong_to_titles() -> None:
    check("LD104", report("临江市人民政府对于2022年度法治政府建设情况的报告"), "对于")
    check("LD104", report("临江市人民政府关于2022年度法治政府建设情况的报告", "对于重大决策，"))
    check("LD105", report("临江市人民政府关于2022年度法治政府建设情况报告"), "情况报告")
    check("LD105", report("临江市2022年度法治政府建设情况报告"))


def test_dates_exist() -> None:
    text = "2022年2月29日，2020年2月29日，2月29日，6月31日，2022年13月，12月份，18个月。"
    check("LD107", text, "2022年2月29日", "6月31日", "2022年13月")


def test_spans_of_years_run_forward() -> None:
    check("LD111", "2021—2025年规划，2016年至2020年，2025—2021年规划。", "2025—2021年")
    check("LD112", "力争2060年前实现碳中和，2091年完成，有2600年历史。", "2091年")


def test_who_signs_is_who_issues() -> None:
    title = "临江市人民政府关于2022年度法治政府建设情况的报告"
    check("LD711", report(title))
    check("LD711", report(title, foot="临河市人民政府\n2023年2月8日"), "临河市人民政府")
    check("LD711", report(title, foot="云山省临江市人民政府\n2023年2月8日"))
