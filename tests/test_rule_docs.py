"""docs/rules.md is what the rules say of themselves: remake it by `lawdiff rules --format md -o docs/rules.md`."""

from __future__ import annotations

from pathlib import Path

from lawdiff.model.message import NO_CATALOGUE
from lawdiff.report.rule_pages import render
from lawdiff.verbs.explaining import rule_rows

PAGE = Path(__file__).resolve().parent.parent / "docs" / "rules.md"


def test_the_rule_page_is_current() -> None:
    assert PAGE.read_text("utf-8") == render(rule_rows(), NO_CATALOGUE)
