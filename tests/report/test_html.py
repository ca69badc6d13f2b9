"""A page stands alone, reads without its script, and nothing in a document can become markup."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from report_values import HOSTILE, compared, document_of, finding_of, hostile_line, lines, proof_of

from lawdiff import compare, parse, read
from lawdiff.model.comparison import Carried, Claim, Plan
from lawdiff.model.finding import Proof
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict
from lawdiff.report.changes import shown
from lawdiff.report.html import diff, lint
from lawdiff.report.html.marking import marked_lines
from lawdiff.report.visible import clean
from lawdiff.verbs.linting import proof

ROOT = Path(__file__).resolve().parents[2]
TAGS = frozenset(
    [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "b",
        "q",
        "select",
        "option",
        "a",
        "footer",
        "p",
        "script",
        "header",
        "h1",
        "h2",
        "h3",
        "dl",
        "div",
        "dt",
        "dd",
        "strong",
        "span",
        "nav",
        "svg",
        "defs",
        "pattern",
        "rect",
        "text",
        "button",
        "kbd",
        "label",
        "input",
        "main",
        "section",
        "table",
        "thead",
        "tr",
        "th",
        "tbody",
        "td",
        "abbr",
        "details",
        "summary",
        "ul",
        "ol",
        "li",
        "code",
        "blockquote",
        "mark",
        "sup",
        "del",
        "ins",
        "aside",
        "dialog",
        "fieldset",
        "form",
        "legend",
        "output",
        "article",
        "template",
        "circle",
        "g",
        "line",
        "polyline",
    ]
)
ATTRIBUTES = frozenset(
    [
        "lang",
        "charset",
        "http-equiv",
        "content",
        "name",
        "href",
        "class",
        "id",
        "role",
        "aria-label",
        "aria-labelledby",
        "aria-hidden",
        "width",
        "height",
        "x",
        "y",
        "rx",
        "patternunits",
        "patterntransform",
        "text-anchor",
        "hidden",
        "type",
        "checked",
        "data-found",
        "data-go",
        "data-help",
        "data-hits",
        "data-inline",
        "data-n",
        "data-pick",
        "data-place",
        "data-seek",
        "data-sift",
        "data-unfold",
        "data-which",
        "aria-pressed",
        "method",
        "colspan",
        "rowspan",
        "tabindex",
        "open",
        "data-code",
        "data-number",
        "data-order",
        "data-size",
        "data-years",
        "cx",
        "cy",
        "points",
        "r",
        "viewbox",
        "x1",
        "x2",
        "y1",
        "y2",
        "data-f",
        "data-in",
        "data-level",
        "data-page",
        "data-rule",
        "data-section",
        "value",
        "scope",
        "title",
    ]
)


class Page(HTMLParser):
    """Tags, attributes, words and anchors of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: Counter[str] = Counter()
        self.attributes: list[tuple[str, str, str | None]] = []
        self.words: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes += [(tag, name, value) for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [value or "" for _, found, value in self.attributes if found == name]


def sound(html: str) -> Page:
    """The page, if it has only tags and attributes of ours, no dead link, and lets nothing in."""
    page = Page(html)
    assert set(page.tags) <= TAGS
    assert {name for _, name, _ in page.attributes} <= ATTRIBUTES
    assert page.tags["script"] == page.tags["style"] == page.tags["html"] == 1
    assert all(link.startswith("#") for link in page.values("href"))
    identifiers = page.values("id")
    assert len(identifiers) == len(set(identifiers))
    assert {link[1:] for link in page.values("href")} <= set(identifiers)
    return page


@given(lines, lines, st.frozensets(st.integers(0, 5)))
def test_no_text_of_a_comparison_becomes_markup(old: list[str], new: list[str], moved: frozenset[int]) -> None:
    comparison = compared(old, new, moved)
    words = "".join(sound(diff(comparison, NO_CATALOGUE)).words)
    for pair in comparison.pairs:
        for _, text in shown(pair):
            assert clean(text) in words


@given(lines, hostile_line)
def test_no_text_of_a_proof_becomes_markup(rows: list[str], message: str) -> None:
    text = "\n".join(rows)
    span = Span(0, len(rows[0]))
    wrong = finding_of(text, span, message=message, fix=message + "x", related=[span])
    words = "".join(sound(lint([proof_of(text, wrong)], NO_CATALOGUE)).words)
    assert clean(message) in words


def test_several_files_share_a_page_without_sharing_anchors() -> None:
    text = "共办结案件。"
    proofs = [proof_of(text, finding_of(text, Span(1, 3))), proof_of(text, finding_of(text, Span(1, 3)))]
    assert sound(lint(proofs, NO_CATALOGUE)).tags["blockquote"] == 2


def test_a_clean_report_has_a_page_too() -> None:
    page = sound(lint([Proof(document_of(["甲。"]), (), ())], NO_CATALOGUE))
    assert "未发现问题。" in "".join(page.words)


def test_claims_plans_and_copied_text_lead_to_their_sentences() -> None:
    rows = ["一、成效", "办结12件。", "二、打算", "办好实事。"]
    comparison = replace(
        compared(rows, rows),
        claims=(Claim(Span(0, 4), "+3%", "+2%", Verdict.WRONG, "<why>"),),
        plans=(
            Plan(Span(11, 15), (2,), (), "silent", "high", (), 0.1),
            Plan(Span(0, 2), (0,), (1,), "partial", "high", (Span(5, 7),), 1),
        ),
        carried=(Carried((1,), (1,), "stale-figure", 6), Carried((3,), (3,), "proper", 5)),
        findings=(finding_of("\n".join(rows), Span(0, 2), message="<b>"),),
    )
    words = "".join(sound(diff(comparison, NO_CATALOGUE)).words)
    for said in (
        "不符 1",
        "报告写+3%，按两份报告算+2%：<why>",
        "未提及 1 · 部分兑现 1",
        "旧数字 6 · 应当沿用 5",
        "<b>",
    ):
        assert said in words


def test_the_examples_have_sound_pages() -> None:
    years = [
        parse(read(ROOT / "examples" / name)) for name in ("yunze-2021.txt", "yunze-2022.txt", "yunze-2023-draft.txt")
    ]
    for old, new in pairwise(years):
        sound(diff(compare(old, new), NO_CATALOGUE))
    draft = proof(years[-1])
    page = sound(lint([draft], NO_CATALOGUE))
    assert page.tags["li"] == len(draft.findings)


def test_the_policy_lets_in_this_style_and_this_script_only() -> None:
    html = diff(compared(["甲。"], ["乙。"]), NO_CATALOGUE)
    policy = next(
        v for tag, name, v in Page(html).attributes if tag == "meta" and name == "content" and "none" in (v or "")
    )
    for tag, directive in (("style", "style-src"), ("script", "script-src")):
        inside = re.search(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL)
        assert inside
        digest = b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in (policy or "")
    assert "default-src 'none'" in (policy or "")


def test_nothing_is_fetched() -> None:
    html = diff(compared(list(HOSTILE), ["乙。"]), NO_CATALOGUE)
    ours = re.sub(r"<del>.*?</del>|'sha256-[^']*'", "", html, flags=re.DOTALL)
    assert not re.search(r"https?:|//[a-z]|url\((?!#)|@import", ours)


@given(lines, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), max_size=6))
def test_marked_lines_are_the_text_and_every_finding_opens_once(rows: list[str], places: list[tuple[int, int]]) -> None:
    text = "\n".join(rows)
    spans = [Span(min(at, len(text)), min(at + size, len(text))) for at, size in places]
    found = [finding_of(text, span) for span in spans]
    source = document_of(rows).source
    drawn = {line.number: line for line in marked_lines(source, found)}
    for number, row in enumerate(rows, 1):
        words = row.rstrip("\r\n")
        if words.strip():
            assert "".join(segment.text for segment in drawn[number].segments) == clean(words)
    opened = Counter(n for line in drawn.values() for segment in line.segments for n in segment.opens)
    assert max(opened.values(), default=1) == 1
    assert set(opened) == set(range(1, len(spans) + 1))


def test_the_page_is_small_beside_its_text() -> None:
    rows = [f"第{n}项工作全面完成，办结案件{n * 7}件，比上年增长{n % 9}.5%，群众满意度进一步提高。" for n in range(450)]
    newer = [row.replace("全面", "如期") if n % 3 else row for n, row in enumerate(rows)]
    size = len(diff(compared(rows, newer), NO_CATALOGUE).encode())
    text = sum(len(row.encode()) for row in (*rows, *newer))
    assert sum(map(len, newer)) > 18_000
    assert size - text < 300_000
