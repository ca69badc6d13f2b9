"""The comments of a Word file: ours come and go, those of others stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from lawdiff.readers.word.names import attribute, children, local
from lawdiff.readers.word.runs import REVISIONS
from lawdiff.readers.word.story import Piece
from lawdiff.writers.word.making import AUTHOR, INITIALS, Maker
from lawdiff.writers.word.parts import Parts

_KIND = "/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")


class Comments:
    """Adds comments to a file whose earlier ones by lawdiff are taken out first."""

    def __init__(self, parts: Parts, make: Maker) -> None:
        self._parts = parts
        self._make = make
        self._root = parts.related(_KIND)
        own = [c for c in children(self._root, "comment") if attribute(c, "author") == AUTHOR]
        _forget(parts.main, frozenset(attribute(comment, "id") or "" for comment in own))
        for comment in own:
            assert self._root is not None
            self._root.remove(comment)
        numbers = (attribute(comment, "id") or "" for comment in children(self._root, "comment"))
        self._next = 1 + max((int(n) for n in numbers if n.isdecimal()), default=-1)

    def add(self, pieces: Sequence[Piece], lines: Iterable[str]) -> None:
        """A comment of these lines on the words of `pieces`, which are whole runs, in reading order."""
        first, last = _outside(pieces[0].run), _outside(pieces[-1].run)
        number, self._next = str(self._next), self._next + 1
        first.addprevious(self._make.element("commentRangeStart", id=number))
        end = self._make.element("commentRangeEnd", id=number)
        last.addnext(end)
        _unrevised(end).addnext(self._make.element("r", self._make.element("commentReference", id=number)))
        self._said().append(self._comment(number, lines))

    def _comment(self, number: str, lines: Iterable[str]) -> etree._Element:
        paragraphs = [self._make.element("p", self._make.run(line)) for line in lines]
        paragraphs[0].insert(0, self._make.element("r", self._make.element("annotationRef")))
        return self._make.element("comment", *paragraphs, id=number, author=AUTHOR, initials=INITIALS)

    def _said(self) -> etree._Element:
        """The part that holds the comments, made where there is none."""
        if self._root is None:
            self._root = etree.Element(self._make.element("comments").tag)
            self._parts.add(_KIND, self._root, _TYPE)
        return self._root


def _forget(main: etree._Element, numbers: frozenset[str]) -> None:
    """Take the marks of comments out of the text, and the runs that held nothing else."""
    for mark in [mark for mark in main.iter(etree.Element) if local(mark) in _MARKS]:
        if attribute(mark, "id") not in numbers:
            continue
        holder = mark.getparent()
        assert holder is not None
        holder.remove(mark)
        if local(holder) == "r" and all(local(inner) == "rPr" for inner in holder):
            above = holder.getparent()
            assert above is not None
            above.remove(holder)


def _outside(run: etree._Element | None) -> etree._Element:
    """The run itself; of words with their reading above them, the run around both."""
    assert run is not None
    around = [above for above in run.iterancestors() if local(above) == "ruby"]
    outer = around[-1].getparent() if around else run
    assert outer is not None
    return outer


def _unrevised(element: etree._Element) -> etree._Element:
    """The element, or the outermost tracked change around it: rejecting that must not take the comment along."""
    found = element
    for above in element.iterancestors():
        if local(above) == "p":
            break
        if local(above) in REVISIONS:
            found = above
    return found
