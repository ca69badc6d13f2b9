"""Parsing never fails, and what it finds lies where it says."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff import parse, read
from lawdiff.model.document import Document
from lawdiff.readers.text import source_from_text

pieces = st.sampled_from(
    [
        "一、",
        "（一）",
        "一是",
        "2024年",
        "报告",
        "关于",
        "。",
        "”",
        "\n",
        "\r\n",
        " ",
        "1,234",
        "万元",
        "5%",
        "（",
        "附件",
        "——",
    ]
)
texts = st.one_of(st.text(max_size=80), st.lists(pieces, max_size=40).map("".join))


def check(document: Document) -> None:
    """What is true of any document."""
    text = document.text
    for before, after in pairwise(document.paragraphs):
        assert before.span.end <= after.span.start
    for n, paragraph in enumerate(document.paragraphs):
        assert paragraph.index == n
        tiles = [sentence.span for sentence in document.sentences if sentence.paragraph == n]
        assert "".join(span.of(text) for span in tiles) == paragraph.text
        assert all(a.end == b.start for a, b in pairwise(tiles))
    for n, sentence in enumerate(document.sentences):
        assert sentence.index == n
        holders = [s for s in document.sections if s.span.start <= sentence.span.start < s.span.end]
        assert sentence.section == (holders[-1].index if holders else None)
    for section in document.sections:
        assert section.span.contains(section.heading)


@given(texts)
def test_any_text_is_parsed(text: str) -> None:
    check(parse(source_from_text(text)))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "。", "一、", "#", "\u3000"])
def test_next_to_nothing_is_parsed(text: str) -> None:
    document = parse(source_from_text(text))
    check(document)
    assert document.sections == ()


def test_a_heading_sentence_is_told_from_what_follows() -> None:
    document = parse(source_from_text("一、工作情况\n（一）健全机制。全年召开会议十次。"))
    assert [(s.text, s.heading, s.section) for s in document.sentences] == [
        ("一、工作情况", True, 0),
        ("（一）健全机制。", True, 1),
        ("全年召开会议十次。", False, 1),
    ]


def test_real_reports_are_parsed(corpus: Path) -> None:
    for path in sorted((corpus / "corpus").rglob("*.txt")):
        if path.parent.name != "messy":
            check(parse(read(path)))
