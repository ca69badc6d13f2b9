"""Tables in Markdown: the cells of any table come back, and stand apart by tabs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.readers.text import source_from_text


def check(text: str, expect: str, cells: list[list[str]]) -> None:
    source = source_from_text(text, format="md")
    assert source.text.rstrip("\n") == expect
    (table,) = source.tables
    rows: list[list[str]] = [[] for _ in cells]
    for cell in table.cells:
        rows[cell.row].append(cell.span.of(source.raw))
    assert rows == cells


@pytest.mark.parametrize(
    "text",
    [
        "前文。\n\n| 甲 | 乙 |\n|---|---:|\n| 丙 | 3 |\n\n后文。\n",
        "前文。\n\n甲|乙\n:-:|---\n丙|3\n\n后文。\n",
        "前文。\n\n  |甲   |  乙  |  \n| - | - |\n|丙|3|\n\n后文。\n",
    ],
)
def test_a_table_reads_as_its_cells(text: str) -> None:
    check(text, "前文。\n\n甲\t乙\n丙\t3\n\n后文。", [["甲", "乙"], ["丙", "3"]])


def test_empty_cells_stand_in_their_column() -> None:
    check("| 甲 |  | 乙 |\n|--|--|--|\n|| 3 | |\n", "甲\t\t乙\n\t3\t", [["甲", "", "乙"], ["", "3", ""]])


@pytest.mark.parametrize(
    "text", ["甲|乙\n丙|丁\n", "甲|乙\n---\n", "甲 | 乙 | 丙\n--|--\n", "```\n|甲|乙|\n|-|-|\n```\n"]
)
def test_pipes_alone_make_no_table_of_the_text(text: str) -> None:
    assert "\t" not in source_from_text(text, format="md").text


CELL = st.text(st.sampled_from("甲乙丙3.%，a"), max_size=6)


@given(st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=5))
def test_the_cells_of_any_table_come_back(rows: list[list[str]]) -> None:
    text = "\n".join("| " + " | ".join(row) + " |" for row in [["头"] * 3, ["---"] * 3, *rows]) + "\n"
    source = source_from_text(text, format="md")
    found = [cell.span.of(source.raw) for table in source.tables for cell in table.cells]
    assert found == ["头"] * 3 + [words for row in rows for words in row]
