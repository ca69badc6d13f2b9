"""The invented disclosure reports: one clean, one draft whose planted flaws are found, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from lawdiff import compare, lint, parse, read
from lawdiff.model.document import Document
from lawdiff.model.finding import Finding
from lawdiff.model.table_pair import Fate

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
CLEAN, DRAFT = "yunze-disclosure-2022.html", "yunze-disclosure-2023-draft.html"
FLAWS: list[dict[str, Any]] = yaml.safe_load((EXAMPLES / "disclosure-flaws.yaml").read_text("utf-8"))


@cache
def document(name: str) -> Document:
    return parse(read(EXAMPLES / name))


@cache
def findings(previous: bool) -> tuple[Finding, ...]:
    new = document(DRAFT)
    return lint(new, comparison=compare(document(CLEAN), new) if previous else None)


def test_the_published_report_is_clean() -> None:
    assert lint(document(CLEAN)) == ()


@pytest.mark.parametrize("flaw", FLAWS, ids=lambda flaw: flaw["code"])
def test_a_planted_flaw_is_quoted(flaw: dict[str, Any]) -> None:
    found = [finding.quote for finding in findings(True) if finding.code == flaw["code"]]
    assert found == [flaw["quote"]]


@pytest.mark.parametrize("previous", [False, True])
def test_nothing_else_is_found(previous: bool) -> None:
    planted = {flaw["code"] for flaw in FLAWS if previous or not flaw.get("previous")}
    assert {finding.code for finding in findings(previous)} == planted


@pytest.mark.parametrize("name", [CLEAN, DRAFT])
def test_the_three_tables_of_the_form_are_read(name: str) -> None:
    assert [(table.height, table.width) for table in document(name).tables] == [(14, 4), (28, 10), (4, 15)]


def test_the_tables_of_both_years_are_paired_cell_by_cell() -> None:
    tables = compare(document(CLEAN), document(DRAFT)).tables
    assert {cell.fate for table in tables for cell in table.cells} == {Fate.SAME, Fate.CHANGED}
