"""The nodes of a page in order, without recursion: pages are nested as deep as anyone likes."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

# Elements whose words are not read by the one who looks at the page.
HIDDEN_TAGS = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "footer",
        "aside",
        "button",
        "select",
        "option",
        "datalist",
        "input",
        "textarea",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "video",
        "audio",
        "map",
        "head",
        "title",
        "dialog",
    ]
)
# What sites call the parts around an article; such a part is short and has no heading of its own.
_AROUND = re.compile(
    r"(?:^|[ _-])(?:bd|b|js)?(?:share|crumbs?|breadcrumb|toolbar|related?|pagination|pager|prev|next|ewm"
    r"|qrcode|copyright|sidebar|footer?|header|nav|menu|font-?size)s?(?:[ _-]|box|bar|buttonbox|list|con|$)",
    re.IGNORECASE,
)
MAX_AROUND = 300


def is_hidden(node: LexborNode) -> bool:
    """Whether an element takes no place on the page, or belongs to the page around the article."""
    attributes = node.attributes
    style = "".join((attributes.get("style") or "").split()).lower()
    if "hidden" in attributes or "display:none" in style or _is_furniture(node, style):
        return True
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    if len(names) > MAX_AROUND or not _AROUND.search(names):
        return False
    return node.css_first("h1, h2") is None and len(node.text()) <= MAX_AROUND


def _is_furniture(node: LexborNode, style: str) -> bool:
    """Whether a word processor that saved the page put what stands on every sheet here (LibreOffice, Word)."""
    if node.tag == "div" and (node.attributes.get("title") or "") in ("header", "footer"):
        return True
    return "mso-element:header" in style or "mso-element:footer" in style


def walk(root: LexborNode, skipped: Container[str]) -> Iterator[tuple[LexborNode, bool]]:
    """Each element on entering (True) and on leaving (False), text and comments once; not what is `skipped`."""
    node, entering = root, True
    while True:
        if entering and node.tag not in skipped:
            yield node, True
            if node.is_element_node and node.child is not None:
                node = node.child
                continue
        if node.is_element_node and node.tag not in skipped:
            yield node, False
        if node.mem_id == root.mem_id:
            return
        if node.next is not None:
            node, entering = node.next, True
        else:
            parent = node.parent
            assert parent is not None
            node, entering = parent, False
