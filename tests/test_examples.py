"""The examples are what they are said to be: two clean reports, and a draft whose every planted flaw is found."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from lawdiff import compare, lint, parse, read
from lawdiff.model.document import Document
from lawdiff.model.finding import Finding, Severity
from lawdiff.model.span import Span
from lawdiff.packs import all_rules
from lawdiff.verbs.linting import default_rules

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
REPORTS = ("yunze-2021.txt", "yunze-2022.txt", "yunze-2023-draft.txt")
DRAFT = REPORTS[2]
FLAWS: list[dict[str, Any]] = yaml.safe_load((EXAMPLES / "flaws.yaml").read_text("utf-8"))


@cache
def document(name: str) -> Document:
    return parse(read(EXAMPLES / name))


@cache
def findings(name: str, previous: str | None = None) -> tuple[Finding, ...]:
    new = document(name)
    rules = list(all_rules().values()) if name == DRAFT else default_rules()
    return lint(new, rules, compare(document(previous), new) if previous else None)


def places(text: str, quote: str) -> list[Span]:
    found, at = [], text.find(quote)
    while at >= 0:
        found.append(Span(at, at + len(quote)))
        at = text.find(quote, at + 1)
    return found


def complaints(found: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(f.code, f.quote, f.message.render()) for f in found if f.severity is not Severity.INFO]


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_long_enough_to_be_one(name: str) -> None:
    assert len((EXAMPLES / name).read_text("utf-8")) >= 3500


@pytest.mark.parametrize(("name", "year"), tuple(zip(REPORTS, (2021, 2022, 2023), strict=True)))
def test_the_year_under_review(name: str, year: int) -> None:
    """Also of the draft, whose title names another: what it opens with and its date of signing outvote it."""
    assert document(name).year == year


@pytest.mark.parametrize("name", REPORTS[:2])
def test_a_published_report_is_clean(name: str) -> None:
    assert complaints(findings(name)) == []


def test_a_published_report_is_clean_beside_the_one_before() -> None:
    assert complaints(findings(REPORTS[1], REPORTS[0])) == []


@pytest.mark.parametrize("flaw", FLAWS, ids=lambda flaw: flaw["code"])
def test_a_planted_flaw_stands_in_the_draft(flaw: dict[str, Any]) -> None:
    assert len(places(document(DRAFT).source.raw, flaw["quote"])) == flaw.get("times", 1)


@pytest.mark.parametrize("flaw", FLAWS, ids=lambda flaw: flaw["code"])
def test_a_planted_flaw_is_found(flaw: dict[str, Any]) -> None:
    previous = REPORTS[1] if flaw.get("previous") else None
    spots = places(document(flaw.get("file", DRAFT)).source.raw, flaw["quote"])
    found = [f.span for f in findings(DRAFT, previous) if f.code == flaw["code"]]
    assert any(span.overlaps(spot) for span in found for spot in spots), found


def test_nothing_but_the_planted_flaws_is_complained_of() -> None:
    """A second flaw of the same kind, or a complaint where nothing was planted, would be a false alarm."""
    spots = {(flaw["code"], spot) for flaw in FLAWS for spot in places(document(DRAFT).source.raw, flaw["quote"])}
    strays = [
        (f.code, f.quote)
        for f in findings(DRAFT, REPORTS[1])
        if f.severity is not Severity.INFO and not any(f.span.overlaps(spot) for _, spot in spots)
    ]
    assert strays == []
