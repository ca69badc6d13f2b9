"""Make the tracked changes of a file final, one way or the other, so that new ones can be written over its text."""

from __future__ import annotations

from lxml import etree

from lawdiff.readers.word.names import child, local
from lawdiff.readers.word.runs import ACCEPTED, REVISIONS

_GONE = {ACCEPTED: frozenset(["del", "moveFrom"])}
_ELSE = frozenset(["ins", "moveTo"])
# Where a revision marks the end of a paragraph, or a row, not words.
_PROPERTIES = frozenset(["rPr", "trPr"])


def settle(body: etree._Element, revisions: str) -> None:
    """Accept all changes below `body`, or with `original` undo them; changes of look alone are accepted."""
    gone = _GONE.get(revisions, _ELSE)
    for change in [e for e in body.iter(etree.Element) if _is_mark(e)]:
        _dropped(change)
    for row in [e for e in body.iter(etree.Element) if local(e) == "tr" and _has(child(e, "trPr"), gone)]:
        _dropped(row)
    for change in [e for e in body.iter(etree.Element) if local(e) in REVISIONS and not _of_properties(e)]:
        if local(change) in gone and _in_paragraph(change):
            _dropped(change)
        else:
            _unwrapped(change)
    for paragraph in [e for e in body.iter(etree.Element) if local(e) == "p"]:
        if _has(child(paragraph, "pPr", "rPr"), gone):
            _joined(paragraph)
    for mark in [e for e in body.iter(etree.Element) if local(e) in REVISIONS]:
        _dropped(mark)


def _is_mark(element: etree._Element) -> bool:
    """Ends of moved stretches, and what something looked like before."""
    name = local(element)
    return name.endswith("PrChange") or name in ("tblGridChange", "numberingChange") or name.startswith(_MOVES)


# Without any of these a paragraph says nothing.
_SAYS = frozenset(["t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "txbxContent"])
_MOVES = ("moveFromRange", "moveToRange")


def _has(properties: etree._Element | None, names: frozenset[str]) -> bool:
    return any(child(properties, name) is not None for name in names)


def _of_properties(element: etree._Element) -> bool:
    above = element.getparent()
    return above is not None and local(above) in _PROPERTIES


def _in_paragraph(element: etree._Element) -> bool:
    """Whether it holds words; around whole paragraphs the reader looks through it."""
    return any(local(above) == "p" for above in element.iterancestors())


def _joined(paragraph: etree._Element) -> None:
    """Put the words before those of the next paragraph, whose look stays."""
    following = paragraph.getnext()
    if following is None or local(following) != "p":
        if not any(local(inner) in _SAYS for inner in paragraph.iter(etree.Element)):
            _dropped(paragraph)
        return
    first = 1 if child(following, "pPr") is not None else 0
    for inner in reversed([inner for inner in paragraph if local(inner) != "pPr"]):
        following.insert(first, inner)
    _dropped(paragraph)


def _unwrapped(element: etree._Element) -> None:
    for inner in list(element):
        element.addprevious(inner)
    _dropped(element)


def _dropped(element: etree._Element) -> None:
    above = element.getparent()
    if above is not None:
        above.remove(element)
