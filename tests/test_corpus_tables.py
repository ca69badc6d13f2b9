"""The tables of real disclosure reports: their size, their totals, the text beside them."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from lawdiff import compare, parse, read
from lawdiff.model.document import Document
from lawdiff.model.statement import StatementKind, Verdict

FOLDER = Path(os.environ.get("LAWDIFF_CORPUS", Path(__file__).resolve().parents[2] / "shared")) / "corpus/disclosure"
PDF, OLD, NEW = "szfgs2024.pdf", "suqian_2023.clean.txt", "suqian_2024.clean.txt"

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"no real reports at {FOLDER}: set LAWDIFF_CORPUS")


@cache
def document(name: str) -> Document:
    return parse(read(FOLDER / name))


def verdicts(name: str, kind: StatementKind) -> list[Verdict]:
    return [s.verdict for s in document(name).statements if s.kind is kind]


def test_the_form_in_a_pdf_is_three_tables() -> None:
    """The first is cut by a page under a band, the second inside a merged name."""
    sizes = [(table.height, table.width, table.cuts) for table in document(PDF).tables]
    assert sizes == [(14, 4, (8,)), (28, 10, (16,)), (4, 15, ())]


def test_a_name_that_a_page_cut_is_whole_again() -> None:
    labels = {cell.label for cell in document(PDF).tables[1].cells}
    assert {label.split(" / ")[0] for label in labels if "没有现成信息" in label} == {"无法提供"}


@pytest.mark.parametrize(("name", "least"), [(PDF, 30), (OLD, 25), (NEW, 40)])
def test_published_totals_hold(name: str, least: int) -> None:
    found = verdicts(name, StatementKind.TABLE_TOTAL)
    assert set(found) == {Verdict.OK} and len(found) >= least


@pytest.mark.parametrize(("name", "least"), [(PDF, 6), (OLD, 7), (NEW, 7)])
def test_the_text_agrees_with_the_tables(name: str, least: int) -> None:
    found = verdicts(name, StatementKind.TEXT_TABLE)
    assert set(found) == {Verdict.OK} and len(found) >= least


def test_tables_of_lines_are_paired_over_two_years() -> None:
    pairs = [pair for pair in compare(document(OLD), document(NEW)).tables if pair.old is not None]
    assert [pair.new for pair in pairs[:4]] == [0, 1, 2, 3]


def test_a_row_of_the_form_is_followed_over_two_years() -> None:
    metrics = compare(document(OLD), document(NEW)).metrics
    rows = {(row.label, row.old.value, row.new.value) for row in metrics if row.old and row.new}
    assert ("属于国家秘密 / 总计", "0", "2") in rows
