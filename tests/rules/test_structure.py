"""Numbers of headings and items."""

from __future__ import annotations

import pytest

from lawdiff import parse
from lawdiff.packs import all_rules
from lawdiff.readers.text import source_from_text
from lawdiff.rules.ordinals import chinese, following
from lawdiff.verbs.linting import lint


def check(code: str, text: str, *expected: str) -> None:
    """The quotes of the rule's findings."""
    found = lint(parse(source_from_text(text)), [all_rules()[code]])
    assert [finding.quote for finding in found] == list(expected)


@pytest.mark.parametrize(
    ("label", "number", "right"),
    [
        ("（二）", 2, "（三）"),
        ("九、", 9, "十、"),
        ("十是", 10, "十一是"),
        ("9.", 9, "10."),
        ("十九、", 19, "二十、"),
        ("二十一、", 21, "二十二、"),
    ],
)
def test_what_follows(label: str, number: int, right: str) -> None:
    assert following(label, number) == right


def test_numbers_are_written_out() -> None:
    assert [chinese(n) for n in (1, 10, 11, 20, 35)] == ["一", "十", "十一", "二十", "三十五"]


HEADINGS = "一、工作回顾\n{}\n二、工作安排\n再办三件。"


@pytest.mark.parametrize(
    ("labels", "wrong"),
    [
        ("一二三四", []),
        ("一二四五", ["（四）"]),
        ("一二二三", ["（二）"]),
        ("一三四五", ["（三）"]),
        ("一二五四", ["（五）", "（四）"]),
    ],
)
def test_headings_count_on(labels: str, wrong: list[str]) -> None:
    sections = "\n".join(f"（{label}）健全第{n}项机制\n制定计划并抓好落实。" for n, label in enumerate(labels))
    check("LD705", HEADINGS.format(sections), *wrong)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("一是定计划。二是抓落实。三是查问题。", []),
        ("一是定计划。三是查问题。四是抓整改。", ["三是"]),
        ("一是定计划；二是抓落实；二是查问题。", ["二是"]),
        ("主要做法：二是抓落实。三是查问题。", ["二是"]),
        ("一要定计划，二要抓落实，四要查问题。", ["四要"]),
        ("工作中，第一，定计划。第二，抓落实。第四，查问题。", ["第四"]),
        ("一是定计划。二是抓落实，做到：一要快；二要准。三是查问题。", []),
        ("一是定计划。1.年度计划。2.月度计划。二是抓落实。", []),
        ("统一是前提，第一是关键，不二是原则，唯一是办法。", []),
    ],
)
def test_items_count_on(text: str, wrong: list[str]) -> None:
    check("LD706", f"（一）健全机制。{text}", *wrong)


def test_placeholders_are_told_from_names() -> None:
    check("LD704", "经××县同意，由XX部门负责，XXE平台上线，二○○八年成立。", "××")
    check("LD704", "办理（待补）件，联系人______，共【　】项。", "（待补）")


def test_references_need_something_to_refer_to() -> None:
    check("LD708", "办理情况见附件2。\n附件1\n统计表", "见附件2")
    check("LD708", "办理情况见附件2，分布见表1。\n附件：1.统计表\n2.明细表\n表1 分布")
    check("LD708", "办理情况见附件。")
