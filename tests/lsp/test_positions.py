"""Places count code units as the protocol says, whatever the text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.lsp.positions import Positions, lines

ENCODINGS = {"utf-8": 1, "utf-16": 2, "utf-32": 4}
# Line ends of the protocol, marks that Python alone takes for line ends, and characters of one to four bytes.
texts = st.text(st.sampled_from("a。年é𠮷😀\r\n\f\u2028\u0085"), max_size=40)


def offsets(text: str) -> st.SearchStrategy[int]:
    """Where an editor can put its cursor: everywhere but between CR and LF."""
    return st.sampled_from([n for n in range(len(text) + 1) if text[max(n - 1, 0) : n + 1] != "\r\n"])


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=texts, data=st.data())
def test_a_place_leads_back_to_its_offset(encoding: str, text: str, data: st.DataObject) -> None:
    offset = data.draw(offsets(text))
    places = Positions(text, encoding)
    assert places.offset(places.position(offset)) == offset


@pytest.mark.parametrize("encoding", ENCODINGS)
@given(text=texts, data=st.data())
def test_a_place_counts_code_units_of_its_line(encoding: str, text: str, data: st.DataObject) -> None:
    offset = data.draw(offsets(text))
    *before, line = re.split(r"\r\n|\n|\r(?!\n)", text[:offset])
    codec = {"utf-8": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}[encoding]
    units = len(line.encode(codec)) // ENCODINGS[encoding]
    assert Positions(text, encoding).position(offset) == (len(before), units)


@given(text=texts, places=st.lists(st.tuples(st.integers(0, 50), st.integers(0, 90)), min_size=2, max_size=2))
def test_any_two_places_in_order_make_a_span(text: str, places: list[tuple[int, int]]) -> None:
    span = Positions(text).span(min(places), max(places))
    assert span.end <= len(text)


@given(text=texts, data=st.data())
def test_incremental_edits_give_the_text_of_full_ones(text: str, data: st.DataObject) -> None:
    places = Positions(text)
    for _ in range(data.draw(st.integers(1, 4))):
        start, end = sorted((data.draw(offsets(text)), data.draw(offsets(text))))
        new = data.draw(texts)
        places = places.replaced(places.span(places.position(start), places.position(end)), new)
        text = text[:start] + new + text[end:]
        assert places.text == text


@given(texts)
def test_lines_make_the_text(text: str) -> None:
    assert "".join(lines(text)) == text


def test_a_place_inside_a_pair_of_surrogates_counts_as_before_it() -> None:
    assert Positions("甲😀乙").offset((0, 2)) == 1


def test_half_a_surrogate_is_one_unit() -> None:
    assert Positions("\ud83d乙").position(2) == (0, 2)
