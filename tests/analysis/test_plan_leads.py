"""A commitment torn out of a list is shown with what it leans on; its own words stay what they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_meaning_plans import compared

from lawdiff import parse
from lawdiff.analysis.meaning.lead import lead
from lawdiff.model.span import Span
from lawdiff.readers.text import source_from_text


@pytest.mark.parametrize(
    ("promise", "shown"),
    [
        (
            "新增云溪湖标杆企业36家、产线车间108家。",
            ["新增云溪湖标杆企业36家", "新增云溪湖标杆企业36家、产线车间108家"],
        ),
        (
            "新建云溪湖步道13公里、公园绿地1000公顷、立体花坛40座。",
            [
                "新建云溪湖步道13公里",
                "新建云溪湖步道13公里、公园绿地1000公顷",
                "新建云溪湖步道13公里……立体花坛40座",
            ],
        ),
        (
            "我县安排重点工程105个，其中，工业类工程30个。",
            ["我县安排重点工程105个", "我县安排重点工程105个，其中，工业类工程30个"],
        ),
        ("建成云溪湖水厂，新建白鹭洲幼儿园3所。", ["建成云溪湖水厂", "新建白鹭洲幼儿园3所"]),
    ],
)
def test_a_torn_commitment_is_shown_with_its_lead(promise: str, shown: list[str]) -> None:
    comparison = compared(promise, "")
    assert [plan.words(comparison.old) for plan in comparison.plans] == shown


texts = st.text("新建学校3所、，。其中 \n", max_size=60)


@given(texts, texts)
def test_a_lead_stands_before_its_commitment(before: str, own: str) -> None:
    old = parse(source_from_text(before + own))
    at = min(len(before), len(old.text))
    found = lead(old, Span(at, at))
    assert found is None or (found.start < found.end <= at and old.text[found.start : found.end].strip())
