"""Code and comments in Markdown are not prose: not read, not mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.readers.repair.markup import OBJECT
from lawdiff.readers.text import source_from_text


def check(text: str, *left: str, format: str = "md") -> None:
    assert source_from_text(text, format=format).text.split() == list(left)


def test_fenced_code() -> None:
    check("前文。\n```python\na,半角,代码\n```\n后文。\n", "前文。", "后文。")


def test_code_in_a_line() -> None:
    check("写作`甲,乙`即可。", f"写作{OBJECT}即可。")


def test_where_a_link_leads() -> None:
    check("见[附件](a,b.md)。", "见[附件]。")


def test_comments() -> None:
    check("甲。<!-- 批注,不看 -->乙。", "甲。乙。")


def test_plain_text_has_no_markup() -> None:
    check("写作`甲,乙`即可。", "写作`甲,乙`即可。", format="txt")


def test_an_open_fence_is_text() -> None:
    check("```\n全市法治建设。\n", "```", "全市法治建设。")


@given(st.text("`~<!->[]()甲，\n\r ", max_size=60))
def test_what_is_left_is_what_stood_there(text: str) -> None:
    source = source_from_text("题" + text, format="md")
    rest = iter(source.raw.replace("\r", "\n"))
    assert all(("`" if char == OBJECT else char) in rest for char in source.text)


@pytest.mark.parametrize("unit", ["`", "```\n", "<!--", "~~~~\n甲\n"])
def test_many_open_ones(unit: str) -> None:
    assert source_from_text(unit * (20_000 // len(unit)) + "完", format="md").text.endswith("完")
