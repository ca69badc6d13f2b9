"""The words of one paragraph: runs, fields, revisions, and the text boxes that hang on it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree
from msgspec import Struct

from lawdiff.readers.word.names import attribute, child, is_on, local

# What a run holds beside text, as the reader of the page sees it.
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Elements around runs that add nothing to what is read.
_TRANSPARENT = frozenset(
    ["hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo", "ruby", "rubyBase"]
) | frozenset(["oMath", "oMathPara", "AlternateContent", "Choice"])
ACCEPTED, ORIGINAL = "accepted", "original"
# Revisions whose words are read, and those whose words are not, for each way of reading.
_SHOWN = {ACCEPTED: frozenset(["ins", "moveTo"]), ORIGINAL: frozenset(["del", "moveFrom"])}
REVISIONS = _SHOWN[ACCEPTED] | _SHOWN[ORIGINAL]


class Words(Struct, frozen=True, eq=False):
    """Characters of a paragraph, with the element of the run that stands for them (w:t, w:br…) where there is one."""

    text: str
    element: etree._Element | None = None


class Paragraph:
    """One w:p as it is read; `boxes` are its text boxes, `notes` and `revisions` counts."""

    def __init__(self, element: etree._Element, revisions: str, hidden: frozenset[str]) -> None:
        self.boxes: list[etree._Element] = []
        self.notes = 0
        self.revisions = 0
        self._shown = _SHOWN[revisions]
        self._hidden = hidden
        # One entry for every open field: whether its instruction is being passed, not yet its result.
        self._fields: list[bool] = []
        self.words = list(self._read(element))

    def _read(self, element: etree._Element) -> Iterator[Words]:
        for inner in element:
            name = local(inner)
            if name == "r":
                yield from self._run(inner)
            elif name in REVISIONS:
                self.revisions += 1
                if name in self._shown:
                    yield from self._read(inner)
            elif name in _TRANSPARENT:
                yield from self._read(inner)
            elif name == "t":  # m:t of a formula, outside of a w:r
                yield Words(_flat(inner.text))

    def _run(self, run: etree._Element) -> Iterator[Words]:
        properties = child(run, "rPr")
        if is_on(properties, "vanish") or is_on(properties, "webHidden") or self._is_hidden(properties):
            return
        for inner in run:
            name = local(inner)
            if name == "fldChar":
                self._field(attribute(inner, "fldCharType"))
            elif any(self._fields):
                continue
            elif name in ("t", "delText"):
                yield Words(_flat(inner.text), inner)
            elif name in _SIGNS:
                yield Words(_SIGNS[name], inner)
            elif name == "sym":
                yield Words(_sign(inner), inner)
            elif name in ("footnoteReference", "endnoteReference"):
                self.notes += 1
            elif name in ("drawing", "pict", "object", "AlternateContent"):
                self.boxes.extend(_boxes(inner))
            elif name == "ruby":
                yield from self._read(inner)

    def _is_hidden(self, properties: etree._Element | None) -> bool:
        style = child(properties, "rStyle")
        return style is not None and attribute(style, "val") in self._hidden

    def _field(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()


def _flat(text: str | None) -> str:
    """Line ends and tabs inside w:t are white space of the XML; one character stays one."""
    return (text or "").replace("\n", " ").replace("\r", " ").replace("\t", " ")


def _sign(element: etree._Element) -> str:
    """A sign given by its code; those of symbol fonts have no character of their own."""
    code = attribute(element, "char") or ""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return chr(number) if 0x20 <= number < 0xD800 else ""


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The contents of text boxes; of a box given twice for older programs, the first."""
    if local(element) == "txbxContent":
        yield element
        return
    inner = list(element)
    if local(element) == "AlternateContent":
        inner = [one for one in inner if local(one) == "Choice"][:1] or inner
    for one in inner:
        yield from _boxes(one)
