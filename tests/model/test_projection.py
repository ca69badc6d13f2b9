"""A projection keeps the way back: every character is one of the base text, in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawdiff.model.projection import Projection, project
from lawdiff.model.span import Span

texts = st.text(max_size=40)


@st.composite
def projections(draw: st.DrawFn) -> tuple[str, Projection]:
    base = draw(texts)
    place = st.integers(0, len(base))
    drops = [Span(min(pair), max(pair)) for pair in draw(st.lists(st.tuples(place, place), max_size=5))]
    return base, project(base, drops)


@given(projections())
def test_each_character_is_one_of_the_base(made: tuple[str, Projection]) -> None:
    base, projection = made
    assert len(projection.text) == len(projection.offsets)
    assert "".join(base[at] for at in projection.offsets) == projection.text
    assert all(a < b for a, b in zip(projection.offsets, projection.offsets[1:], strict=False))


@given(projections(), st.data())
def test_there_and_back(made: tuple[str, Projection], data: st.DataObject) -> None:
    base, projection = made
    place = st.integers(0, len(projection.text))
    first, last = sorted((data.draw(place), data.draw(place)))
    span = Span(first, last)
    home = projection.to_base(span)
    assert home.end <= len(base)
    if first < last:
        assert projection.from_base(home) == span


@given(projections())
def test_the_whole_comes_from_the_whole(made: tuple[str, Projection]) -> None:
    base, projection = made
    assert projection.from_base(Span(0, len(base))) == Span(0, len(projection.text))


def test_characters_are_exchanged_where_they_stand() -> None:
    made = project("甲,乙  丙", [Span(3, 5)], {1: "，"})
    assert made.text == "甲，乙丙"
    assert list(made.offsets) == [0, 1, 2, 5]
