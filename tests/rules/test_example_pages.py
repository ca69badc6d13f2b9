"""Pages of rules: taken apart and put together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.model.span import Span
from lawdiff.rules.examples import parse_page, undraw

PAGE = """说的是什么。

依据：某标准 1.2。
例外：某种情形
    不报。

坏：
    第一行⟦错⟧处
    第二行
好：
    第一行对处
    第二行
改：
    第一行处
    第二行
坏：⟦又错⟧
好：又对
"""


def test_a_page_has_its_parts() -> None:
    page = parse_page(PAGE)
    assert (page.summary, page.source, page.guard) == ("说的是什么", "某标准 1.2。", "某种情形 不报。")
    assert page.good == ("第一行对处\n第二行", "又对")
    first, second = page.examples
    assert (first.text, first.spans) == ("第一行错处\n第二行", (Span(3, 4),))
    assert (first.good, first.fixed) == ("第一行对处\n第二行", "第一行处\n第二行")
    assert (second.text, second.spans, second.fixed) == ("又错", (Span(0, 2),), "又对")


def test_last_years_text_belongs_to_the_next_example() -> None:
    first, second = parse_page("说。\n上年：去年\n坏：⟦甲⟧\n好：乙\n坏：⟦丙⟧\n好：丁").examples
    assert (first.previous, second.previous) == ("去年", None)


@pytest.mark.parametrize("marked", ["⟦", "⟧", "⟦⟦甲⟧⟧", "甲⟧⟦", "⟦甲"])
def test_marks_pair(marked: str) -> None:
    with pytest.raises(ValueError, match="pair"):
        undraw(marked)


@given(st.lists(st.tuples(st.text("甲乙 \n"), st.text("丙丁")), max_size=5), st.text("戊"))
def test_what_is_drawn_is_read_back(pieces: list[tuple[str, str]], end: str) -> None:
    marked = "".join(f"{plain}⟦{drawn}⟧" for plain, drawn in pieces) + end
    text, spans = undraw(marked)
    assert text == "".join(plain + drawn for plain, drawn in pieces) + end
    assert [span.of(text) for span in spans] == [drawn for _, drawn in pieces]
