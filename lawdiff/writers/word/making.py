"""New elements for a Word file, in whichever namespace the file itself is written."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from lawdiff.readers.word.names import attribute, child, local

# Who signs comments and tracked changes. They bear no date: the same input gives the same bytes.
AUTHOR, INITIALS = "lawdiff", "LD"
# What comes before w:numPr in w:pPr (CT_PPrBase, ECMA-376, part 1, A.1).
_BEFORE_NUMBERS = frozenset(["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"])
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Maker:
    """Makes elements for the file that `root` belongs to; revisions get numbers that none of its elements has."""

    def __init__(self, root: etree._Element) -> None:
        self._name = str(root.tag).rpartition("}")[0] + "}"
        numbers = (attribute(element, "id") or "" for element in root.iter(etree.Element))
        self._last = max((int(n) for n in numbers if n.isdecimal() and len(n) < 9), default=0)

    def element(self, name: str, *inner: etree._Element, **attributes: str) -> etree._Element:
        made = etree.Element(self._name + name, {self._name + key: value for key, value in attributes.items()})
        made.extend(inner)
        return made

    def revision(self, kind: str, *inner: etree._Element) -> etree._Element:
        """A w:ins or w:del of ours."""
        self._last += 1
        return self.element(kind, *inner, id=str(self._last), author=AUTHOR)

    def run(self, text: str, properties: etree._Element | None = None, *, gone: bool = False) -> etree._Element:
        """A run that says `text`, line ends as breaks; `gone`: as text of a deletion."""
        made = self.element("r")
        if properties is not None:
            made.append(deepcopy(properties))
        for number, line in enumerate(text.split("\n")):
            if number:
                made.append(self.element("br"))
            made.extend(self._text(line, "delText" if gone else "t"))
        return made

    def _text(self, line: str, name: str) -> Iterator[etree._Element]:
        """Text with its tabs."""
        for number, words in enumerate(line.split("\t")):
            if number:
                yield self.element("tab")
            if words:
                made = self.element(name)
                made.text = words
                made.set(_SPACE, "preserve")
                yield made

    def renamed(self, element: etree._Element, name: str) -> None:
        """Give an element another name of the same namespace."""
        element.tag = self._name + name

    def kept_spaces(self, element: etree._Element) -> None:
        """Say that blanks at the ends of a w:t belong to it."""
        element.set(_SPACE, "preserve")


def properties_of(run: etree._Element | None) -> etree._Element | None:
    """The w:rPr of a run."""
    return child(run, "rPr")


def paragraph_properties(make: Maker, paragraph: etree._Element) -> etree._Element:
    """The w:pPr of a paragraph, made where there is none."""
    found = child(paragraph, "pPr")
    if found is None:
        found = make.element("pPr")
        paragraph.insert(0, found)
    return found


def marked(make: Maker, paragraph: etree._Element, kind: str) -> None:
    """Say that the end of a paragraph is inserted (`ins`) or deleted (`del`)."""
    properties = paragraph_properties(make, paragraph)
    found = child(properties, "rPr")
    if found is None:
        found = make.element("rPr")
        after = [inner for inner in properties if local(inner) in ("sectPr", "pPrChange")]
        properties.insert(properties.index(after[0]) if after else len(properties), found)
    found.insert(0, make.revision(kind))


def look_of(paragraph: etree._Element) -> list[etree._Element]:
    """Copies of what a w:pPr says of a paragraph itself: not of its end, nor of its page, nor of its past."""
    apart = ("rPr", "sectPr", "pPrChange")
    properties = child(paragraph, "pPr")
    kept = [] if properties is None else [inner for inner in properties if local(inner) not in apart]
    return [deepcopy(inner) for inner in kept]


def looked(make: Maker, paragraph: etree._Element, was: list[etree._Element]) -> None:
    """Say that a paragraph looked otherwise before: rejecting that gives the old look back."""
    paragraph_properties(make, paragraph).append(make.revision("pPrChange", make.element("pPr", *was)))


def unnumbered(make: Maker, paragraph: etree._Element) -> None:
    """Take a paragraph out of its list, also out of that of its style."""
    properties = paragraph_properties(make, paragraph)
    found = child(properties, "numPr")
    if found is None:
        found = make.element("numPr")
        before = [inner for inner in properties if local(inner) in _BEFORE_NUMBERS]
        properties.insert(properties.index(before[-1]) + 1 if before else 0, found)
    found[:] = [make.element("ilvl", val="0"), make.element("numId", val="0")]
