"""What pages, PDFs and the web did to a text is undone and recorded; what an author did stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.model.source import RepairKind
from lawdiff.readers.repair import repair
from lawdiff.readers.repair.characters import ideograph


def check(raw: str, repaired: str, *kinds: str, format: str = "txt") -> None:
    """`raw` is read as `repaired`, by repairs of these kinds in order of place (line ends apart)."""
    steps, projection = repair(raw, format)
    assert projection.text == repaired
    assert [step.kind.value for step in steps if step.kind is not RepairKind.LINE_END] == list(kinds)


LONG = "全市各级行政机关坚持问题导向和目标导向，统筹推进放管服改革，持续优化营商环境，健全工作机"


def test_a_page_break_inside_a_word() -> None:
    check(f"{LONG}\n制，成效明显。", f"{LONG}制，成效明显。", "broken-line")
    check(f"{LONG}\n\n 制，成效明显。", f"{LONG}制，成效明显。", "broken-line")
    check(f"{LONG}\r\n制，成效明显。", f"{LONG}制，成效明显。", "broken-line")


def test_a_page_number_between() -> None:
    check(f"{LONG}\n— 3 —\n制，成效明显。", f"{LONG}制，成效明显。", "broken-line", "page-furniture")


@pytest.mark.parametrize(
    "below",
    [
        "一、总体情况。",
        "（二）健全机制。",
        "3.加强培训。",
        "二是强化监督。",
        "　　全市共办理案件，进展顺利。",
        "——效能提升。",
        "附件：统计表。",
        "第三章 监督。",
        "各位代表！",
        "① 人员到位。",
    ],
)
def test_what_begins_anew_is_not_joined(below: str) -> None:
    steps, _ = repair(f"{LONG}\n{below}")
    assert not steps


@pytest.mark.parametrize(
    "text",
    [
        "临川市人民政府\n关于2023年度法治政府建设情况的\n报告\n各位代表：",
        "一、坚持依法行政，全面履行政府职能，着力建设人民满意的服务型政府\n全市上下共同努力。",
        "临川市人民政府办公室\n2024年1月10日\n",
        "规章 2 1 12\n行政规范性文件 50 227 420\n合计 52 228 432。",
        "当前位置：\n首页\n>\n政务公开\n【字号：\n大\n中\n小\n】\n",
        "图为市长在会上作政府工作报告\n各位代表：",
    ],
)
def test_titles_headings_rows_and_web_pages_stay(text: str) -> None:
    check(text, text)


def test_a_number_broken_over_lines() -> None:
    check("（\n三）改革持续深化。\n全年成效明显。", "（三）改革持续深化。\n全年成效明显。", "broken-line")


def test_a_link_on_its_own_line() -> None:
    raw = "市政府制定了《\n重大行政决策程序规定\n》，并认真执行。"
    check(raw, "市政府制定了《重大行政决策程序规定》，并认真执行。", "broken-line", "broken-line")


def test_a_heading_with_a_link_keeps_its_line() -> None:
    raw = "三、关于《\n临川市发展规划纲要\n》的说明\n\n全市共编制规划，已经审议通过。"
    text = "三、关于《临川市发展规划纲要》的说明\n\n全市共编制规划，已经审议通过。"
    check(raw, text, "broken-line", "broken-line")


WRAPPED = (
    "坚持公开为常态全市各级机关通过政府网\n站和政务新媒体公报查阅中心等多个渠道\n向社会主动公开信息十万余条服务群众。\n"
)


def test_a_wrapped_text_is_unwrapped() -> None:
    raw = "一、总体情况\n" + WRAPPED * 4
    _, projection = repair(raw)
    assert projection.text == "一、总体情况\n" + WRAPPED.replace("\n", "") * 4 + "\n"


def test_a_heading_that_fills_more_than_a_line() -> None:
    indented = "".join(
        f"　　{line}\n" if n % 3 == 0 else f"{line}\n" for n, line in enumerate(WRAPPED.splitlines() * 4)
    )
    raw = "　　（一）奋力落实国家各项重大战略任务城市核心功能\n进一步强化\n" + indented
    assert repair(raw)[1].text.splitlines()[0].endswith("城市核心功能进一步强化")


def test_in_markdown_a_wrap_is_no_damage() -> None:
    raw = "## 总体情况\n\n" + WRAPPED * 4
    steps, projection = repair(raw, "md")
    assert {step.kind for step in steps} == {RepairKind.SOFT_WRAP}
    assert projection.text.count("\n") == 3


def test_western_words_keep_their_space() -> None:
    raw = f"{LONG}，全面启用 Smart\nGovernment 平台。"
    check(raw, f"{LONG}，全面启用 Smart Government 平台。", "broken-line")


def test_page_numbers_and_running_headers() -> None:
    pages = [f"临川市年度报告\n{'共办理案件若干，进展顺利。' * 3}\n- {n} -\n" for n in range(1, 5)]
    steps, projection = repair("\f".join(pages))
    assert projection.text.count("年度报告") == 1
    assert "- 2 -" not in projection.text
    assert projection.text.count("进展顺利") == 12
    assert sum(step.kind is RepairKind.PAGE_FURNITURE for step in steps) == 7


def test_bare_page_numbers_that_count() -> None:
    page = "\n".join(["共办理案件若干，进展顺利。"] * 9)
    _, projection = repair("".join(f"{page}\n{n}\n" for n in range(1, 5)))
    assert not any(char.isdigit() for char in projection.text)


def test_figures_of_a_table_are_not_page_numbers() -> None:
    text = "件数\n1\n2\n3\n4\n5\n"
    check(text, text)


def test_a_stray_digit_repeats_the_end_of_its_year() -> None:
    check("关于 9 2019 年度", "关于 2019 年度", "stray-digit")
    check("一、0 2020年计划", "一、2020年计划", "stray-digit")
    check("共 7 2019年", "共 7 2019年")
    check("增长5.9 2019年", "增长5.9 2019年")


def test_a_stray_letter_before_a_name() -> None:
    check("X XX市人民政府", "XX市人民政府", "stray-char")
    check("XX市人民政府", "XX市人民政府")


def test_radicals_become_ideographs() -> None:
    check("⼀是保障⼈⺠群众，打开⻔⼾", "一是保障人民群众，打开门户", *["compatibility-ideograph"] * 5)
    check("\uf90a融", "金融", "compatibility-ideograph")
    assert ideograph("⻅") == "见"
    assert ideograph("市") == "市"


def test_what_cannot_be_seen() -> None:
    check("行政\u200b复议\ufeff案件", "行政复议案件", "invisible", "invisible")
    check("<U+00A0>一、回顾", " 一、回顾", "invisible", "invisible")
    check("<U+4E2D>", "<U+4E2D>")


pieces = st.sampled_from(
    [
        "建设",
        LONG,
        "，",
        "。",
        "：",
        "\n",
        "\r\n",
        "\f",
        " ",
        "\u3000\u3000",
        "9 ",
        "2019年",
        "⺠",
        "（",
        "）",
        "《",
        "》",
        "一、",
        "— 3 —",
        "5",
        "- 1 -",
    ]
)
texts = st.lists(pieces, max_size=30).map("".join)


@given(texts, st.sampled_from(["txt", "md"]))
def test_repairing_never_adds_or_moves_a_character(raw: str, format: str) -> None:
    _, projection = repair(raw, format)
    assert len(projection.text) <= len(raw)
    assert all(a < b for a, b in zip(projection.offsets, projection.offsets[1:], strict=False))


@given(texts)
def test_repairing_twice_only_joins_what_the_first_pass_laid_bare(raw: str) -> None:
    """Dropping furniture brings new neighbours together: each pass may join more, and it comes to an end."""
    text = raw
    for _ in range(len(raw) + 2):
        after = repair(text)[1].text
        if after == text:
            return
        assert len(after) <= len(text)
        text = after
    raise AssertionError("repairing never comes to an end")


@pytest.mark.parametrize(
    "unit", ["建", "，", "（", "（\n", " ", "\u3000", "\n", "9 ", "X ", "1\n", "- 1 -\n", "《", "一、\n", "\f"]
)
def test_a_hundred_thousand_times_the_same(unit: str) -> None:
    repair(unit * (100_000 // len(unit)))
