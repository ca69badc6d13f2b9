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
from lawdiff.model.finding import Proof
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.report.figures import _SCALES
from lawdiff.report.html import diff, lint
from lawdiff.report.json.diff import render as diff_json
from lawdiff.report.json.lint import render as lint_json
from lawdiff.report.visible import clean
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
    shown = sorted((kind, _name(label), *_shown(cells)) for kind, label, cells in rows)
    exact = sorted(map(_figure, shape["metrics"]))
    assert [row[:5] for row in shown] == [row[:5] for row in exact]
    assert all(near(a[5], Decimal(b[5])) if b[5] else not a[5] for a, b in zip(shown, exact, strict=True))


def _name(label: str) -> str:
    """The name of a figure without what says that it is planned, summed up or guessed."""
    return re.sub("^(?:目标|累计)：", "", words_of(label)).removesuffix(" ？")


def _shown(cells: str) -> tuple[str, ...]:
    """Old, new, difference and rate as plain numbers."""
    ends = re.findall(r'<td data-n="([^"]*)">', cells)
    change, rate = (words_of(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", cells)[3:5])
    return *(_plain(number) for number in (*ends, _amount(change))), rate


def _amount(words: str) -> str:
    """`+0.3亿元` as `30000000`."""
    found = re.match(r"([+−]?[\d,.]+)(万亿|千万|百万|亿|万|千|百)?", words)
    if not found:
        return ""
    number = Decimal(found[1].replace("−", "-").replace(",", "")) * (_SCALES[found[2]] if found[2] else 1)
    return f"{number:f}".removeprefix("+")


def _plain(number: str) -> str:
    return number.rstrip("0").rstrip(".") if "." in number else number


def _figure(row: Any) -> tuple[str, ...]:
    ends = [(row[side] or {}).get("amount") for side in ("old", "new")]
    numbers = (_plain(number or "") for number in (*ends, row["delta"]))
    return (row["status"], row["label"], *numbers, row["percent"] or "")


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


def opens_at_its_words(html: str, draft: Proof) -> list[int]:
    """The findings whose mark does not begin with their words."""
    lost = []
    for number, found in enumerate(draft.findings, 1):
        words = clean(found.span.of(draft.document.source.raw).split("\n")[0])
        at = re.search(rf'id="f1-{number}">(?:<span id="f1-\d+"></span>)*([^<]*)', html)
        if at is None or not (words.startswith(unescape(at[1])) or unescape(at[1]).startswith(words)):
            lost.append(number)
    return lost


def test_every_finding_of_the_example_is_marked_at_its_words() -> None:
    draft = proof(parse(read(EXAMPLES / "yunze-2023-draft.txt")))
    assert not opens_at_its_words(lint([draft], NO_CATALOGUE), draft)


def test_every_finding_of_a_real_draft_is_marked_at_its_words(corpus: Path) -> None:
    draft = proof(parse(read(corpus / "seed" / "report-2019.txt")))
    assert draft.findings
    assert not opens_at_its_words(lint([draft], NO_CATALOGUE), draft)
