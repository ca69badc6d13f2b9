"""Alignment of any two texts: everything in one pair, both ways the same, a text like itself."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from lawdiff import parse
from lawdiff.analysis.align.aligning import align
from lawdiff.analysis.align.pairs import pairs
from lawdiff.model.comparison import Pair, PairKind
from lawdiff.model.document import Document
from lawdiff.readers.text import source_from_text

SENTENCES = (
    "一、去年工作回顾",
    "二、今年工作安排",
    "（一）推进依法行政。",
    "（二）优化营商环境。",
    "全年办结行政复议案件{n}件，同比增长{n}%。",
    "新建社区服务站{n}个，覆盖全部街道。",
    "各位代表！",
    "开展执法人员培训{n}期，参训{n}人次，持证上岗率达到100%。",
    "一是完善制度。",
    "出台涉企检查清单，公布{n}项事项；推行扫码入企。",
    "工作中还存在不足，基层力量薄弱，执法水平有待提高。",
    "明年将继续完善制度，充实基层力量，提高执法水平。",
    "",
)
LINES = st.lists(
    st.tuples(st.sampled_from(SENTENCES), st.integers(1, 9)).map(lambda row: row[0].replace("{n}", str(row[1]))),
    max_size=14,
)
TEXTS = st.one_of(
    st.text(max_size=80),
    st.tuples(LINES, st.sampled_from(("\n", "\n\n", ""))).map(lambda row: row[1].join(row[0])),
)


def document(text: str) -> Document:
    return parse(source_from_text(text))


def aligned(old: Document, new: Document) -> list[Pair]:
    found = align(old, new)
    return list(pairs(found.old, found.new, found.links, found.moved, found.weights).rows)


def check(old: list[str], new: list[str], *expected: str) -> None:
    """Links as `0=1` by sentence number, `0=1+2` split, `~` before what moved; what has no partner is left out."""
    rows = aligned(document("\n".join(old)), document("\n".join(new)))
    got = {
        "~" * pair.moved + "+".join(map(str, pair.old)) + "=" + "+".join(map(str, pair.new))
        for pair in rows
        if pair.old and pair.new
    }
    assert got == set(expected)


@given(TEXTS, TEXTS)
def test_every_sentence_is_in_one_pair_and_ops_rebuild_both_sides(old_text: str, new_text: str) -> None:
    old, new = document(old_text), document(new_text)
    rows = aligned(old, new)
    assert sorted(i for pair in rows for i in pair.old) == list(range(len(old.sentences)))
    assert sorted(j for pair in rows for j in pair.new) == list(range(len(new.sentences)))
    for pair in rows:
        was = "".join(text for op, text in pair.ops if op != "insert")
        now = "".join(text for op, text in pair.ops if op != "delete")
        assert was == "".join(old.sentences[i].text for i in pair.old)
        assert now == "".join(new.sentences[j].text for j in pair.new)
        assert pair.old or pair.kind is PairKind.ADDED
        assert pair.new or pair.kind is PairKind.REMOVED
        assert 0 <= pair.similarity <= 1
        assert pair.matched_by


@given(TEXTS, TEXTS)
def test_both_directions_mirror_each_other(old_text: str, new_text: str) -> None:
    old, new = document(old_text), document(new_text)
    there, back = aligned(old, new), aligned(new, old)
    assert {(pair.old, pair.new) for pair in there} == {(pair.new, pair.old) for pair in back}
    sections, mirrored = align(old, new).sections, align(new, old).sections
    assert set(sections) == {(i, j) for j, i in mirrored}


@given(TEXTS)
def test_a_text_is_the_same_as_itself(text: str) -> None:
    one = document(text)
    rows = aligned(one, one)
    assert all(pair.kind is PairKind.SAME and pair.old == pair.new and not pair.moved for pair in rows)
    assert Counter(align(one, one).sections) == Counter((s.index, s.index) for s in one.sections)


def test_new_figures_keep_a_sentence() -> None:
    check(["全年办结案件350件，增长4%。"], ["全年办结案件410件，增长17%。"], "0=0")


def test_a_sentence_that_moved_is_found() -> None:
    body = [
        f"第{n}项：{words}任务全面完成，成效明显。" for n, words in enumerate(("道路", "水利", "教育", "养老", "住房"))
    ]
    moved = "全市新建口袋公园三十六处，绿道连接成网。"
    check([moved, *body], [*body, moved], "~0=5", "1=0", "2=1", "3=2", "4=3", "5=4")


def test_what_is_told_in_other_words_elsewhere_has_not_moved() -> None:
    body = [
        f"第{n}项：{words}任务全面完成，成效明显。" for n, words in enumerate(("道路", "水利", "教育", "养老", "住房"))
    ]
    old, new = "全市新建口袋公园三十六处，绿道连接成网。", "口袋公园再添几十处，居民出门见绿，街角广场更加宜人。"
    rows = aligned(document("\n".join([old, *body])), document("\n".join([*body, new])))
    assert not any(pair.moved for pair in rows)


def test_a_greeting_does_not_move() -> None:
    body = [
        f"第{n}项：{words}任务全面完成，成效明显。" for n, words in enumerate(("道路", "水利", "教育", "养老", "住房"))
    ]
    rows = aligned(document("\n".join(["各位代表！", *body])), document("\n".join([*body, "各位代表！"])))
    assert not any(pair.moved for pair in rows)


def test_a_place_alone_makes_no_pair() -> None:
    same = ["全年办结行政复议案件三百件，群众满意。", "新建社区服务站九个，覆盖全部街道。"]
    old, new = "乡村道路加宽改造，客运班车通达。", "博物馆延长开放，夜间参观踊跃。"
    check([same[0], old, same[1]], [same[0], new, same[1]], "0=0", "2=2")


def test_sections_that_share_nothing_are_no_pair() -> None:
    head = ["一、去年工作回顾", "全年办结行政复议案件三百件，群众满意。", "二、今年工作安排"]
    old = document("\n".join([*head, "（一）建设人才队伍", "引进教师医生，落实安家补助。"]))
    new = document("\n".join([*head, "（一）打造数字之城", "铺设光纤网络，开放公共数据。"]))
    assert (2, 2) not in set(align(old, new).sections)
    assert {(0, 0), (1, 1)} <= set(align(old, new).sections)
