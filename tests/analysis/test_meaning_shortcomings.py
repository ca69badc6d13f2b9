"""Shortcomings over two years: gone, named again, new; and whether the review speaks of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff import compare, parse
from lawdiff.analysis.meaning.wants import wants
from lawdiff.model.document import Document
from lawdiff.packs import default_terms
from lawdiff.readers.text import source_from_text

HEAD = "临江县2021年政府工作报告\n\n一、2020年工作回顾\n\n全县经济平稳运行。\n\n"
OLD = HEAD + "{}\n\n二、2021年工作安排\n\n建成云溪湖水厂。\n"
NEW = "临江县2022年政府工作报告\n\n一、2021年工作回顾\n\n{}\n\n{}\n\n二、2022年工作安排\n\n新建白鹭洲幼儿园3所。\n"
TURN = "我们也清醒看到，发展中还存在不少困难和问题："


def document(text: str) -> Document:
    return parse(source_from_text(text))


def named(passage: str) -> list[str]:
    return [want.words for want in wants(document(OLD.format(passage)), default_terms())]


def statuses(before: str, now: str, review: str = "全县经济平稳运行。") -> list[str]:
    found = compare(document(OLD.format(before)), document(NEW.format(review, now))).shortcomings
    return [row.status for row in found]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        (TURN + "养老床位不足；河道水质有待改善。", ["养老床位不足", "河道水质有待改善"]),
        (TURN + "养老床位不足，河道水质有待改善。", ["养老床位不足", "河道水质有待改善"]),
        (
            TURN + "一是养老床位不足。二是受旱情影响，河道水质仍需改善。",
            ["养老床位不足", "受旱情影响，河道水质仍需改善"],
        ),
        (TURN + "养老床位不足。对此，我们将采取有力措施，河道水质仍需改善。", ["养老床位不足"]),
        ("认真整改存在的问题，养老床位不足的乡镇全部新建敬老院。", []),
        (TURN + "还存在执法不规范问题；面临一些新的困难和挑战。", ["还存在执法不规范问题"]),
    ],
)
def test_what_is_named(passage: str, expected: list[str]) -> None:
    assert named(passage) == expected


SECTION = "临江市2021年法治政府建设情况报告\n\n一、主要成效\n\n制定规章3件。\n\n二、存在的不足\n\n"


@pytest.mark.parametrize(
    "lead",
    [
        "",
        "产生上述不足的原因主要有：",
        "上述问题产生的原因主要有以下几个方面。",
        "不足之处主要有：",
        "在总结成绩的同时，工作中还存在不少薄弱环节：",
        "与群众的期盼相比，还有不小差距：",
        "但与群众的期盼还有一定差距，主要体现在：",
    ],
)
def test_in_a_section_of_shortcomings_what_leads_up_to_them_is_none(lead: str) -> None:
    found = wants(document(SECTION + f"{lead}一是基层执法力量薄弱。\n"), default_terms())
    assert [want.words for want in found] == ["基层执法力量薄弱"]


@pytest.mark.parametrize(
    "words",
    ["养老床位不足的原因尚未查清", "由于历史原因，消防设施薄弱", "营商环境还有不小差距", "公共服务与群众期盼还有差距"],
)
def test_what_only_looks_like_a_lead_is_a_shortcoming(words: str) -> None:
    assert [want.words for want in wants(document(SECTION + f"{words}。\n"), default_terms())] == [words]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ("养老床位不足。", "养老床位不足。", ["same"]),
        ("养老床位仍然不足。", "城乡养老床位缺口问题依然突出。", ["reworded"]),
        ("养老床位不足。", "河道水质有待改善。", ["gone", "new"]),
    ],
)
def test_what_became_of_it(before: str, now: str, expected: list[str]) -> None:
    assert statuses(TURN + before, TURN + now) == expected


def test_what_the_review_says_of_it_is_shown() -> None:
    old = document(OLD.format(TURN + "云溪湖流域养老床位不足。"))
    new = document(NEW.format("云溪湖流域养老床位增加300张。", TURN + "河道水质有待改善。"))
    gone = compare(old, new).shortcomings[0]
    assert [span.of(new.text) for span in gone.addressed] == ["云溪湖流域养老床位增加300张"]


def test_silence_of_the_new_report_is_no_proof() -> None:
    old, new = document(OLD.format(TURN + "养老床位不足。")), document(NEW.format("全县经济平稳运行。", ""))
    assert [(row.status, row.confidence) for row in compare(old, new).shortcomings] == [("gone", "low")]


WORDS = st.lists(
    st.sampled_from(["养老床位不足", "河道水质有待改善", "执法力量薄弱", "任务艰巨"]), max_size=6, unique=True
)


@given(WORDS, WORDS)
def test_each_is_told_of_once(before: list[str], now: list[str]) -> None:
    old = document(OLD.format(TURN + "；".join(before) + "。" if before else ""))
    new = document(NEW.format("全县经济平稳运行。", TURN + "；".join(now) + "。" if now else ""))
    rows = compare(old, new).shortcomings
    olds, news = [row.old for row in rows if row.old], [row.new for row in rows if row.new]
    assert (len(olds), len(news)) == (len(set(olds)), len(set(news))) == (len(before), len(now))
