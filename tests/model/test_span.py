"""Spans are half-open and know their order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.model.span import Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda pair: Span(min(pair), max(pair)))


@pytest.mark.parametrize(("start", "end"), [(3, 2), (-1, 2)])
def test_a_span_never_runs_backwards(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@given(spans, spans)
def test_cover_holds_both(one: Span, other: Span) -> None:
    assert one.cover(other).contains(one)
    assert one.cover(other).contains(other)
    assert one.cover(other) == other.cover(one)


@given(spans, spans)
def test_overlapping_is_sharing_a_character(one: Span, other: Span) -> None:
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    if len(one) and len(other):
        assert one.overlaps(other) == bool(shared)


def test_an_empty_span_overlaps_what_it_stands_inside_of() -> None:
    assert Span(2, 2).overlaps(Span(1, 3))
    assert not Span(1, 1).overlaps(Span(1, 3))


@given(spans)
def test_a_span_is_true_even_where_it_is_empty(span: Span) -> None:
    assert span
    assert len(span.of("x" * 50)) == len(span)
