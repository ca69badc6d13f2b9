"""Names of figures as they are compared between years."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.analysis.names import alike, blank, kernel, normal_name


@pytest.mark.parametrize("name", ["投资", "中央财政安排资金", "实施重点项目", "企业", "国家", "总投资"])
def test_a_name_that_says_not_what_for_is_blank(name: str) -> None:
    assert blank(name)


@pytest.mark.parametrize("name", ["客运站投资", "小学", "财政收入", "工业企业", "再就业资金"])
def test_a_name_that_says_what_for_is_not(name: str) -> None:
    assert not blank(name)


def test_words_that_only_count_do_not_part_two_names() -> None:
    assert kernel("水产品产量") == kernel("水产品")
    assert alike("工业重点项目", "重点工业项目", 0.4) > 0.9


@given(st.text("重点工业项目投资产量县", max_size=12), st.text("重点工业项目投资产量县", max_size=12))
def test_likeness_is_symmetric(one: str, other: str) -> None:
    assert alike(one, other, 0.3) == alike(other, one, 0.3)


@given(st.text("全省新增造林产量数", max_size=14))
def test_no_name_vanishes(label: str) -> None:
    assert bool(normal_name(label)) == bool(label)
