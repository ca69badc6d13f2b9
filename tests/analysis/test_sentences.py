"""Paragraphs are the lines of a text; sentences tile them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.analysis.sentences import paragraph_spans, sentence_spans
from lawdiff.model.span import Span

texts = st.text(alphabet="市县报告。！？!?”」）)，\n \u3000a1=", max_size=60)


def check(text: str, *sentences: str) -> None:
    """The sentences of a one-paragraph text."""
    assert [span.of(text) for span in sentence_spans(text, Span(0, len(text)))] == list(sentences)


def test_a_sentence_ends_with_its_closing_marks() -> None:
    check("全年办案百件。成效明显！", "全年办案百件。", "成效明显！")
    check("他说：“已经办结。”随后离开。", "他说：“已经办结。”", "随后离开。")
    check("共三类（含新增一类。）其余不变", "共三类（含新增一类。）", "其余不变")
    check("真的吗？！是的。", "真的吗？！", "是的。")


def test_marks_inside_an_address_end_nothing() -> None:
    check("见http://a.cn/x?y=1的说明。", "见http://a.cn/x?y=1的说明。")


@pytest.mark.parametrize("char", ["。", "”", "!", "建", " "])
def test_a_hundred_thousand_times_the_same(char: str) -> None:
    text = char * 100_000
    for paragraph in paragraph_spans(text):
        list(sentence_spans(text, paragraph))


@given(texts)
def test_paragraphs_are_the_lines_that_say_something(text: str) -> None:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    assert [span.of(text) for span in paragraph_spans(text)] == lines


@given(texts)
def test_sentences_tile_their_paragraph(text: str) -> None:
    for paragraph in paragraph_spans(text):
        spans = list(sentence_spans(text, paragraph))
        assert "".join(span.of(text) for span in spans) == paragraph.of(text)
        assert spans[0].start == paragraph.start
        assert all(a.end == b.start for a, b in pairwise(spans))
        assert all(len(span) for span in spans)
