"""Every number of a page is the one of the JSON."""

from __future__ import annotations

import json
import re
from collections import Counter
from decimal import Decimal
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from lawdiff import compare, parse, read
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.report.html import diff, lint
from lawdiff.report.json.diff import render as diff_json
from lawdiff.report.json.lint import render as lint_json
from lawdiff.report.words import METRIC_STATUS, PAIR_KIND, SECTION_STATUS
from lawdiff.verbs.linting import proof
from lawdiff.verbs.two_years import judged

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
# A share is shown to a tenth of a per cent, and stands in the JSON to a hundredth.
TENTH, HUNDREDTH = Decimal("0.05"), Decimal("0.005")


def words_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


def near(shown: str, exact: Decimal) -> bool:
    """Whether `+1,234.5%` is the rounded form of a number."""
    number = Decimal(re.sub(r"[^0-9.-]", "", shown.replace("−", "-")))
    return abs(number - exact) <= TENTH + HUNDREDTH


@pytest.fixture(scope="module")
def answers() -> tuple[str, Any]:
    old, new = (parse(read(EXAMPLES / name)) for name in ("yunze-2022.txt", "yunze-2023-draft.txt"))
    comparison = judged(compare(old, new))
    return diff(comparison, NO_CATALOGUE), json.loads(diff_json(comparison, NO_CATALOGUE))


def test_the_shares_at_the_head(answers: tuple[str, Any]) -> None:
    html, shape = answers
    for name in ("similarity", "novelty"):
        shown = re.search(rf'<b data-n="{name}">([^<]+)</b>', html)
        assert shown
        assert near(shown[1], Decimal(str(shape["summary"][name])) * 100)


def test_the_characters_carried_over(answers: tuple[str, Any]) -> None:
    html, shape = answers
    total = sum(item["chars"] for item in shape["carried"])
    assert f'<b data-n="carried">{total:,}字</b>' in html


@pytest.mark.parametrize(
    ("part", "names"), [("sections", SECTION_STATUS), ("pairs", PAIR_KIND), ("metrics", METRIC_STATUS)]
)
def test_the_counts_at_the_head(answers: tuple[str, Any], part: str, names: Any) -> None:
    html, shape = answers
    facts = words_of(html[html.index('<dl class="facts">') : html.index('<nav class="overview"')])
    said = " · ".join(f"{names[key].render()} {n}" for key in names if (n := shape["summary"][part].get(str(key))))
    assert said in facts


def test_every_figure_with_its_change(answers: tuple[str, Any]) -> None:
    html, shape = answers
    rows = re.findall(r'<tr class="(\w+)[^"]*"><th scope="row">(.*?)</th>(.*?)</tr>', html)
    shown = Counter((kind, words_of(label).removesuffix(" ？"), *_numbers(cells)) for kind, label, cells in rows)
    assert shown == Counter(_figure(row) for row in shape["metrics"])
    for _, _, cells in rows:
        for exact, words in re.findall(r'<td data-n="([^"]+)">([^<]*%)</td>', cells):
            assert near(words, Decimal(exact))


def _numbers(cells: str) -> tuple[str, ...]:
    found = re.findall(r'<td data-n="([^"]*)">', cells)
    return tuple(f"{Decimal(number):f}" if number else "" for number in map(_plain, found))


def _plain(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


def _figure(row: Any) -> tuple[str, ...]:
    ends = [(row[side] or {}).get("amount") for side in ("old", "new")]
    numbers = [_plain(number) if number else "" for number in (*ends, row["delta"], row["percent"])]
    return (row["status"], row["label"], *numbers)


def test_every_section_with_its_likeness(answers: tuple[str, Any]) -> None:
    html, shape = answers
    expected = Counter(
        f"{row['similarity'] * 100:.1f}" for row in shape["sections"] if row["old"] and row["new"] and _upper(row)
    )
    tree = html[html.index('<ol class="tree">') : html.index('<div class="sheet">')]
    assert Counter(re.findall(r'<span class="num">([0-9.]+)%</span>', tree)) == expected


def _upper(row: Any) -> bool:
    return bool(row["new"]["level"] < 5)


def test_the_kinds_that_can_be_hidden(answers: tuple[str, Any]) -> None:
    html, shape = answers
    still = Counter(pair["kind"] for pair in shape["pairs"] if not pair["moved"] and pair["kind"] != "same")
    moved = sum(pair["moved"] for pair in shape["pairs"])
    found = re.findall(r'data-pick="(\w+)">.*?<span class="quiet">(\d+)</span>', html)
    assert {kind: int(n) for kind, n in found} == {**still, "moved": moved}


def test_a_proof_has_the_numbers_of_its_json() -> None:
    draft = proof(parse(read(EXAMPLES / "yunze-2023-draft.txt")))
    html, shape = lint([draft], NO_CATALOGUE), json.loads(lint_json([draft], NO_CATALOGUE))
    totals = re.findall(r'<dt><span class="tag (\w+)">.*?<dd><b>(\d+)</b>', html)
    assert {level: int(n) for level, n in totals} == {key: shape["summary"][key] for key, _ in totals}
    found, checks = shape["files"][0]["findings"], shape["files"][0]["checks"]
    places = re.findall(r'<a class="where" href="#f1-\d+">([0-9:]+)</a>', html)
    assert places == [f"{one['line']}:{one['column']}" for one in found]
    assert html.count('<td class="num">') == len(checks)
