"""Whatever the text: lines fit, nothing is lost, marks stay with their words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.text import Text

from lawdiff.report.terminal.cells import fitted, padded, width_of, wrapped
from lawdiff.report.visible import clean

texts = st.text(max_size=200).map(clean)
widths = st.integers(4, 60)


@given(texts, widths)
def test_wrapped_lines_fit_and_lose_no_word(text: str, cells: int) -> None:
    found = [line.plain for line in wrapped(Text(text), cells)]
    assert all(width_of(line.rstrip()) <= cells for line in found)
    assert "".join("".join(found).split()) == "".join(text.split())


@given(texts, st.integers(2, 60))
def test_fitted_text_fits_and_padded_text_fills(text: str, cells: int) -> None:
    assert width_of(fitted(text, cells)) <= cells
    assert width_of(padded(text, cells)) == cells


@given(st.text(max_size=60))
def test_clean_text_has_the_same_length_and_no_control(text: str) -> None:
    shown = clean(text)
    assert len(shown) == len(text)
    assert all(char.isprintable() or char == "\u3000" for char in shown)


def check(text: str, cells: int, *expected: str) -> None:
    assert [line.plain for line in wrapped(Text(text), cells)] == list(expected)


def test_marks_do_not_begin_a_line_nor_figures_break() -> None:
    check("全年办结案件，成效明显。", 12, "全年办结案", "件，成效明", "显。")
    check("全年办结案件18426件", 14, "全年办结案件", "18426件")
    check("依照《条例》办理", 6, "依照", "《条", "例》办", "理")


def test_signs_of_a_change_stay_with_their_words() -> None:
    check("共办[-12件-]{+15件+}完", 12, "共办[-12件-]", "{+15件+}完")
