"""Which part of a page is the text: by the names that government sites use, else by where the text is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawdiff.model.han import HAN
from lawdiff.readers.html.grid import is_data
from lawdiff.readers.html.walking import HIDDEN_TAGS, walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from selectolax.lexbor import LexborHTMLParser, LexborNode

# Where the systems behind government sites put an article, the surest names first.
SELECTORS = (
    "#js_content",
    "#UCAP-CONTENT",
    "#zoom",
    "#Zoom",
    ".TRS_Editor",
    ".trs_editor_view",
    ".TRS_UEDITOR",
    "#vsb_content",
    ".v_news_content",
    ".Custom_UnionStyle",
    "#ArticleContent",
    "#articleContent",
    ".article-content",
    ".article_content",
    ".articleContent",
    ".pages_content",
    ".news_content",
    ".xl_content",
    ".wz_content",
    ".content_article",
    "article",
    ".article",
    "#content",
    "main",
)
# A named part must hold this share of the page's text outside links; the way down follows a child with so much.
MIN_SHARE, DESCENT = 0.5, 0.8
_HOLDERS = frozenset(["article", "center", "div", "font", "form", "main", "section", "table", "tbody", "td", "tr"])
_HAN = re.compile(HAN)
_SITE = re.compile(r"(?:网|网站|政府|门户|首页|平台|局|厅)$")
_PARTS = re.compile(r"\s*[_|–—]\s*|\s+-+\s+|-{1,3}(?=[^-]{2,30}$)")


def content(tree: LexborHTMLParser) -> LexborNode:
    """The element that holds the text of the page; the body where there is no better one."""
    body = tree.body
    assert body is not None
    mass = _mass(body)
    whole = mass.get(body.mem_id, 0)
    for selector in SELECTORS:
        found = max(tree.css(selector), key=lambda node: mass.get(node.mem_id, 0), default=None)
        if found is not None and whole and mass.get(found.mem_id, 0) >= MIN_SHARE * whole:
            return found
    return _descend(body, mass)


def _descend(node: LexborNode, mass: Mapping[int, int]) -> LexborNode:
    """The innermost element that still holds nearly all the text; it never leads into a list or a table of data."""
    while True:
        inner = max(_children(node), key=lambda child: mass.get(child.mem_id, 0), default=None)
        if inner is None or inner.tag not in _HOLDERS or (inner.tag == "table" and is_data(inner)):
            return node
        if mass.get(inner.mem_id, 0) < DESCENT * mass.get(node.mem_id, 0):
            return node
        node = inner


def _children(node: LexborNode) -> list[LexborNode]:
    found = []
    child = node.child
    while child is not None:
        if child.is_element_node:
            found.append(child)
        child = child.next
    return found


def _mass(body: LexborNode) -> dict[int, int]:
    """Chinese characters outside links, for every element by its identity."""
    mass: dict[int, int] = {}
    open_: list[int] = []
    links = 0
    for node, entering in walk(body, HIDDEN_TAGS):
        if node.is_text_node:
            if not links:
                count = len(_HAN.findall(node.text_content or ""))
                mass[open_[-1]] = mass.get(open_[-1], 0) + count
        elif entering:
            open_.append(node.mem_id)
            links += node.tag == "a"
        else:
            links -= node.tag == "a"
            done = open_.pop()
            if open_:
                mass[open_[-1]] = mass.get(open_[-1], 0) + mass.get(done, 0)
    return mass


def headline(tree: LexborHTMLParser) -> str:
    """The title of the article, as the page names it outside of its content; "" where it names none."""
    for declared in tree.css("meta[name='ArticleTitle' i], meta[property='og:title' i]"):
        if title := (declared.attributes.get("content") or "").strip():
            return title
    node = tree.css_first("head > title") or tree.css_first("title")
    parts = [part.strip() for part in _PARTS.split(node.text(strip=True))] if node else []
    for heading in tree.css("h1, h2.title, .title, .article-title, .article_title"):
        words = " ".join(heading.text().split())
        if words and any(words == part or (len(part) >= 8 and part in words) for part in parts) and len(words) < 100:
            return words
    return next((part for part in parts if len(part) >= 6 and not _SITE.search(part)), "")
