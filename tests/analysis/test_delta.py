"""The text diff: it rebuilds both sides, keeps figures whole, and marks what a person would mark."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.analysis.delta import MAX_CELLS, delta

WORDS = (
    "推进",
    "改革",
    "全面",
    "依法行政",
    "300",
    "12.5%",
    "，",
    "。",
    "、",
    " ",
    "　",
    "件",
    "３",
    "1,234",
    "％",
    ",",
)
TEXTS = st.one_of(st.text(max_size=40), st.lists(st.sampled_from(WORDS), max_size=20).map("".join))
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def check(old: str, new: str, expect: str, **options: bool) -> None:
    """`expect` draws the ops: ⟦- ⟧ what goes, ⟦+ ⟧ what comes."""
    signs = {"equal": "{}", "delete": "⟦-{}⟧", "insert": "⟦+{}⟧"}
    assert "".join(signs[op].format(text) for op, text in delta(old, new, **options).ops) == expect


@given(TEXTS, TEXTS, st.booleans())
def test_ops_rebuild_both_sides(old: str, new: str, strict: bool) -> None:
    ops = delta(old, new, strict=strict).ops
    assert "".join(text for op, text in ops if op != "insert") == old
    assert "".join(text for op, text in ops if op != "delete") == new
    assert all(text for _, text in ops)


@given(TEXTS, TEXTS)
def test_both_engines_give_the_same(old: str, new: str) -> None:
    assert delta(old, new, engine="python") == delta(old, new, engine="c++")


@given(TEXTS, TEXTS, st.booleans())
def test_no_figure_is_cut(old: str, new: str, strict: bool) -> None:
    ops = delta(old, new, strict=strict).ops
    for side, own in ((old, "delete"), (new, "insert")):
        marks = [op for op, text in ops if op in ("equal", own) for _ in text]
        for number in NUMBER.finditer(side):
            assert len(set(marks[number.start() : number.end()])) == 1


@given(TEXTS)
def test_a_text_is_like_itself(text: str) -> None:
    assert all(op == "equal" for op, _ in delta(text, text).ops)


def test_a_figure_is_replaced_whole() -> None:
    check("办理案件1130件，增长3.5%。", "办理案件1180件，增长4.5%。", "办理案件⟦-1130⟧⟦+1180⟧件，增长⟦-3.5⟧⟦+4.5⟧%。")


def test_a_figure_with_another_unit_is_another_figure() -> None:
    check("投入5万元。", "投入5亿元。", "投入⟦-5万元⟧⟦+5亿元⟧。")


def test_words_are_replaced_whole() -> None:
    check("扎实推进法治建设。", "扎实推动法治建设。", "扎实⟦-推进⟧⟦+推动⟧法治建设。")


def test_a_clause_goes_with_the_mark_that_ends_it() -> None:
    check("加强监督，规范执法，提高质量。", "加强监督，提高质量。", "加强监督，⟦-规范执法，⟧提高质量。")


def test_a_short_word_between_two_changes_is_part_of_them() -> None:
    check("群众诉求的办理时限。", "企业反映的处置期限。", "⟦-群众诉求的办理时限⟧⟦+企业反映的处置期限⟧。")


def test_a_mark_of_another_width_is_no_change_of_words() -> None:
    check("公开,办理。", "公开，办理。", "公开⟦-,⟧⟦+，⟧办理。")
    check("办理 5件。", "办理5件。", "办理⟦- ⟧5件。")


def test_strict_compares_letter_by_letter() -> None:
    check("增长3％。", "增长3%。", "增长3⟦-％⟧⟦+%⟧。", strict=True)


def test_a_very_long_text_is_compared_by_clauses() -> None:
    clauses = [f"第{n}项工作有序推进" for n in range(900)]
    old, new = "，".join(clauses), "，".join([*clauses[:450], "新增一项任务", *clauses[450:]])
    assert len(old) * len(new) > MAX_CELLS * 4
    change = delta(old, new)
    assert not change.coarse
    assert [text for op, text in change.ops if op != "equal"] == ["新增一项任务，"]


def test_what_cannot_be_compared_in_time_is_said() -> None:
    old, new = ("".join(f"{n}件" for n in range(start, start + 3000)) for start in (1000, 5000))
    change = delta(old, new)
    assert change.coarse
    assert [op for op, _ in change.ops][:2] == ["delete", "insert"]


@pytest.mark.parametrize("engine", ["c++", "python"])
def test_there_is_no_silent_time_limit(engine: str) -> None:
    old = "".join(f"第{n}条规定按期落实。" for n in range(300))
    new = "".join(f"第{n}条规定按期{'落实' if n % 3 else '完成'}。" for n in range(300))
    changed = [text for op, text in delta(old, new, engine=engine).ops if op == "delete"]
    assert changed == ["落实"] * 100
