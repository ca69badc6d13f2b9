"""Text that stands more than once: exact, near, clause; within one document and across several."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawdiff import parse
from lawdiff.analysis.duplicates import MIN_CLAUSE, MIN_SENTENCE, duplicates
from lawdiff.model.document import Document
from lawdiff.readers.text import source_from_text

COURT = "全市行政机关负责人出庭应诉率达到百分之九十八。"
TRAINING = "开展乡镇综合执法人员集中培训12期，参训人员1,430人次，考核合格率稳步提高。"


def documents(*texts: str) -> list[Document]:
    return [parse(source_from_text(text)) for text in texts]


def check(*texts: str, expect: set[str]) -> None:
    """Groups as `kind: text of every place`."""
    found = documents(*texts)
    groups = duplicates(found)
    got = {f"{g.kind}: " + " | ".join(p.span.of(found[p.document].text) for p in g.places) for g in groups}
    assert got == expect


def test_a_sentence_that_stands_twice() -> None:
    check(f"{COURT}\n其他工作有序推进。\n{COURT}", expect={f"exact: {COURT} | {COURT}"})


def test_across_documents_and_despite_marks() -> None:
    spaced = COURT.replace("率", "率 ")
    check(COURT, f"今年的情况如下。{spaced}", expect={f"exact: {COURT} | {spaced}"})


def test_a_sentence_with_other_figures_is_near() -> None:
    other = TRAINING.replace("1,430", "1,512").replace("12期", "15期")
    check(f"{TRAINING}\n{other}", expect={f"near: {TRAINING} | {other}"})


def test_a_clause_that_stands_again_elsewhere() -> None:
    clause = "落实行政执法公示和全过程记录制度"
    one, other = f"按照省里的部署，{clause}，群众反映良好。", f"{clause}，以此规范市场监管领域的检查。"
    check(f"{one}\n{other}", expect={f"clause: {clause} | {clause}"})


def test_short_sentences_and_headings_recur_rightly() -> None:
    check("一、工作回顾\n各位代表！\n二、工作安排\n各位代表！", expect=set())


@given(st.lists(st.text(max_size=40), max_size=4))
def test_any_texts_give_groups_of_two_places_and_more(texts: list[str]) -> None:
    found = documents(*texts)
    for group in duplicates(found):
        assert len(set(group.places)) >= 2
        assert 0 < group.similarity <= 1
        assert len(group.text) >= MIN_CLAUSE
        assert group.text == group.places[0].span.of(found[group.places[0].document].text)


@given(st.lists(st.sampled_from([COURT, TRAINING, "会议研究了重点工作。"]), max_size=6))
def test_every_repeat_is_found(lines: list[str]) -> None:
    groups = duplicates(documents("\n".join(lines)))
    exact = {group.text: len(group.places) for group in groups if group.kind == "exact"}
    assert exact == {line: lines.count(line) for line in lines if lines.count(line) > 1 and len(line) > MIN_SENTENCE}
