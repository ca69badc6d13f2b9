"""The rules about two years, on real pairs and in the ledger of checks. Their examples run in test_rule_examples.py."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from lawdiff import compare, parse, read
from lawdiff.model.document import Document
from lawdiff.model.finding import Finding
from lawdiff.model.statement import Verdict
from lawdiff.readers.text import source_from_text
from lawdiff.verbs.linting import checks
from lawdiff.verbs.two_years import findings

PAIRS = [(f"hailar/{year}.txt", f"hailar/{year + 1}.txt") for year in range(2012, 2016)]
PAIRS += [(f"state_council/{year}.txt", f"state_council/{year + 1}.txt") for year in range(2004, 2012)]


@cache
def document(path: Path) -> Document:
    return parse(read(path))


@cache
def found(old: Path, new: Path) -> tuple[Finding, ...]:
    return findings(compare(document(old), document(new)))


def test_the_known_stale_copies_are_found(corpus: Path) -> None:
    cases = json.loads((corpus / "corpus/findings.json").read_text("utf-8"))["cases"]
    for case in cases:
        if case["check"].startswith("cross-year"):
            old = corpus / "corpus" / case["file"]
            new = old.with_name(f"{int(old.stem) + 1}.txt")
            assert any(f.code == "LD901" and case["quote"] in f.quote for f in found(old, new)), case["quote"]


@pytest.mark.parametrize(("old", "new"), PAIRS)
def test_published_pairs_are_quiet(corpus: Path, old: str, new: str) -> None:
    folder = corpus / "corpus"
    codes = Counter(finding.code for finding in found(folder / old, folder / new))
    assert codes["LD901"] + codes["LD902"] <= 3, codes
    assert codes["LD904"] == 0, codes


def test_the_ledger_holds_what_was_tried() -> None:
    was = "临江县2021年法治政府建设情况的报告\n\n2021年办理行政复议案件120件，结转下年度办理14件。\n"
    now = "临江县2022年法治政府建设情况的报告\n\n2022年办理行政复议案件168件，比上年增加48件，上年结转17件。\n"
    old, new = parse(source_from_text(was)), parse(source_from_text(now))
    ledger = {(check.code, check.verdict, check.detail) for check in checks(new, compare(old, new))}
    assert {
        ("LD903", Verdict.OK, "168-120=48"),
        ("LD904", Verdict.WRONG, "上年结转下年14，本年写17"),
    } <= ledger
