"""Words: a segmenter cuts, and what it cuts makes the text up again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.analysis.tokens import clauses, tokens
from lawdiff.analysis.words import segmenter


@pytest.mark.parametrize("engine", [None, "rjieba", "jieba"])
def test_words_make_the_text_up_again(engine: str | None) -> None:
    text = "全面推进依法行政，办理案件1,130件。 Abc　法治"
    words = segmenter(engine)(text)
    assert "".join(words) == text
    assert "依法行政" in words


@given(st.text(max_size=60), st.booleans())
def test_tokens_make_any_text_up_again(text: str, strict: bool) -> None:
    assert "".join(token.text for token in tokens(text, strict)) == text
    assert "".join(token.text for token in clauses(text, strict)) == text


def test_a_figure_is_one_token_with_its_unit() -> None:
    keys = [token.key for token in tokens("新建农田300万亩，增长12.5％，共1，234件。")]
    assert [key for key in keys if key[0].isdigit()] == ["300万亩", "12.5%", "1", "234件"]


def test_keys_know_no_width_or_space() -> None:
    assert [t.key for t in tokens("公开,办理 ５ 件")] == [t.key for t in tokens("公开，办理5件")]
