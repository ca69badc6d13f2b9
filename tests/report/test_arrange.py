"""Every pair is read once; a moved one also where it stood; folding hides nothing for good."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from report_values import compared

from lawdiff.report.arrange import chapters, section_rows
from lawdiff.report.folding import Fold, chosen, folded, wanted_kinds

rows = st.lists(
    st.sampled_from(["一、成效", "（一）改革", "办结案件。", "成效明显。", "二、打算", "加强监督。"]), max_size=9
)
moves = st.frozensets(st.integers(0, 8))


@given(rows, rows, moves)
def test_every_pair_is_read_once_where_it_stands(old: list[str], new: list[str], moved: frozenset[int]) -> None:
    comparison = compared(old or ["空"], new or ["空"], moved)
    read = Counter(row.number for chapter in chapters(comparison) for row in chapter.rows if not row.gone)
    assert read == Counter(range(len(comparison.pairs)))


@given(rows, rows, moves)
def test_a_moved_pair_is_also_read_where_it_stood(old: list[str], new: list[str], moved: frozenset[int]) -> None:
    comparison = compared(old or ["空"], new or ["空"], moved)
    left = Counter(row.number for chapter in chapters(comparison) for row in chapter.rows if row.gone)
    assert left == Counter(n for n, pair in enumerate(comparison.pairs) if pair.moved and pair.old and pair.new)


@given(rows, rows)
def test_every_section_row_is_listed_once(old: list[str], new: list[str]) -> None:
    comparison = compared(old or ["空"], new or ["空"])
    assert Counter(section_rows(comparison)) == Counter(comparison.sections)


@given(rows, rows, st.integers(0, 3), st.sampled_from([frozenset(), frozenset({"added"}), frozenset({"edited"})]))
def test_folding_keeps_the_rows_in_order(old: list[str], new: list[str], context: int, only: frozenset[str]) -> None:
    wanted = wanted_kinds(only)
    for chapter in chapters(compared(old or ["空"], new or ["空"])):
        pieces = list(folded(chapter.rows, context, wanted))
        unfolded = [row for piece in pieces for row in (piece.rows if isinstance(piece, Fold) else (piece,))]
        assert unfolded == list(chapter.rows)
        assert not any(wanted(row) for piece in pieces if isinstance(piece, Fold) for row in piece.rows)


def test_a_chosen_chapter_brings_what_stands_below_it() -> None:
    text = ["一、成效", "（一）改革", "办结。", "二、打算", "加强。"]
    found = chapters(compared(text, text))
    names = {
        chapter.number: title for chapter, title in zip(found, ["", "成效", "改革", "打算"][-len(found) :], strict=True)
    }
    assert [names[c.number] for c in chosen(found, ["成效"], lambda c: names[c.number])] == ["成效", "改革"]
