"""Markdown keeps its shape whatever the text."""

from __future__ import annotations

import re

from hypothesis import given
from report_values import compared, drawn, finding_of, hostile_line, lines, proof_of

from lawdiff.model.finding import Severity
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.model.rule import RuleRow
from lawdiff.model.span import Span
from lawdiff.report.markdown import diff, escaped, lint, rules

BARE_PIPE = re.compile(r"(?<!\\)\|")
BARE_TAG = re.compile(r"(?<!\\)<(?!/?(?:del|ins)>)")


def cells(line: str) -> int:
    return len(BARE_PIPE.findall(line.replace("\\\\", "")))


@given(hostile_line)
def test_a_table_keeps_its_columns(words: str) -> None:
    text = f"前{words}"
    page = lint([proof_of(text, finding_of(text, Span(1, len(text)), message=words, fix="改"))], NO_CATALOGUE)
    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert len(rows) == 3
    assert {cells(row) for row in rows} == {7}


@given(lines, lines)
def test_only_our_own_tags_stand_in_a_comparison(old: list[str], new: list[str]) -> None:
    page = diff(compared(old, new), NO_CATALOGUE).replace("\\\\", "")
    assert not BARE_TAG.search(page)


@given(hostile_line)
def test_escaped_text_is_one_line(words: str) -> None:
    assert len(escaped(words).splitlines()) <= 1


def test_a_finding_is_a_row() -> None:
    text, spans = drawn("共办结⟦案件⟧，⟦案件⟧多。")
    page = lint([proof_of(text, finding_of(text, spans[1], fix="数量", related=spans[:1]))], NO_CATALOGUE)
    assert "| 1:7 | 错误 | LD999 | 此处有误；另见 1:4 那一处 | 案件 | 「案件」→「数量」 |" in page


def test_changes_are_tagged() -> None:
    page = diff(compared(["一、成效", "甲。"], ["一、成效", "乙。"]), NO_CATALOGUE)
    assert "- **改写** <del>甲</del><ins>乙</ins>。" in page


def test_rules_are_a_table() -> None:
    row = RuleRow("LD999", "made-up", Severity.ERROR, "此处有误", False, False, "此处有误。")
    assert rules([row], NO_CATALOGUE).splitlines()[-1] == "| LD999 | 错误 | （默认不开）此处有误 | `made-up` |"
