"""Folding levels width, marks and spaces, and leads back to the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.analysis.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("２０１９ 年 １２ 月", "2019年12月"),
        ("共办理 480 件,其中行政许可(依申请) 12 件;", "共办理480件，其中行政许可（依申请）12件；"),
        ("总额 1,234 万元", "总额1,234万元"),
        ("总额33，212万元", "总额33，212万元"),
        ("时间为10:30至11:00", "时间为10:30至11:00"),
        ("比重为6.2∶41.5∶52.3", "比重为6.2:41.5:52.3"),
        ("７．３％", "7.3%"),
        ("1/3和１／３", "1/3和1/3"),
        ("470\xa0万人次", "470万人次"),
        ("XX\u3000市", "XX市"),
        ("长 5 000  km 的 Smart  City 平台", "长5 000 km的Smart City平台"),
        ("各位代表!请问?", "各位代表！请问？"),
        ("行政\u200b复议", "行政复议"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text).text == folded


@given(st.text(max_size=60))
def test_every_folded_character_has_a_place(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) <= len(text)
    assert all(a < b for a, b in pairwise(folded.offsets))


@given(st.text(alphabet="市年19０, ，:.%％()（） \u3000aB\n", max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(st.text(alphabet="市年19, a \n\t\u3000", max_size=40))
def test_lines_stay_lines(text: str) -> None:
    assert fold(text).text.count("\n") == text.count("\n")


@pytest.mark.parametrize("char", [" ", ",", "(", "．", "1 ", "a ", "\u200b"])
def test_a_hundred_thousand_times_the_same(char: str) -> None:
    fold("a" + char * 100_000 + "b")
