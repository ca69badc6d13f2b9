"""What is highlighted: words, never a variant of width, space or mark; and no figure is cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from report_values import pair_of

from lawdiff.model.comparison import Op, PairKind
from lawdiff.report.changes import new_side, old_side, plain, shown

words = st.text(st.sampled_from("中文报告0123 ，,。％%（(:：a"), max_size=6)
ops = st.lists(st.tuples(st.sampled_from(["equal", "delete", "insert"]), words), max_size=8)


def text_of(found: tuple[Op, ...]) -> str:
    return "".join(text for _, text in found)


@given(ops)
def test_the_new_side_is_shown_to_the_letter_and_the_old_one_but_for_variants(found: list[Op]) -> None:
    pair = pair_of(0, 0, tuple(found), PairKind.EDITED)
    shape = shown(pair)
    assert text_of(new_side(shape)) == text_of(new_side(pair.ops))
    assert plain(text_of(old_side(shape))) == plain(text_of(old_side(pair.ops)))


@given(ops)
def test_strict_shows_the_ops_as_they_are(found: list[Op]) -> None:
    pair = pair_of(0, 0, tuple(found), PairKind.EDITED)
    assert shown(pair, strict=True) == pair.ops


def check(given_ops: list[Op], expected: list[Op], kind: PairKind = PairKind.EDITED) -> None:
    assert list(shown(pair_of(0, 0, tuple(given_ops), kind))) == expected


def test_variants_of_width_and_mark_are_no_change() -> None:
    check([("delete", ","), ("insert", "，"), ("equal", "办结")], [("equal", "，办结")])
    check([("equal", "比上年"), ("delete", " "), ("equal", "增长")], [("equal", "比上年增长")])
    check([("delete", "５％"), ("insert", "5%")], [("equal", "5%")])


def test_like_ends_of_a_change_are_given_back() -> None:
    check(
        [("delete", ",减少"), ("insert", "，增加")],
        [("equal", "，"), ("delete", "减少"), ("insert", "增加")],
    )


def test_a_figure_is_never_cut() -> None:
    check([("delete", "12.5%"), ("insert", "12.6%")], [("delete", "12.5%"), ("insert", "12.6%")])


def test_a_same_pair_shows_nothing_but_the_new_words() -> None:
    check([("delete", ","), ("insert", "，")], [("equal", "，")], PairKind.SAME)
