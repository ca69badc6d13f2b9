"""Cut runs at places of the source text, so that a span is made of whole runs; nothing of their look is lost."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import pairwise

from lxml import etree
from msgspec.structs import replace

from lawdiff.readers.word.names import local
from lawdiff.readers.word.story import Piece, Story
from lawdiff.writers.word.making import Maker, properties_of


def cut(story: Story, offsets: Iterable[int], make: Maker) -> Story:
    """The story after its runs were cut at `offsets`, counted in code points of the source text.

    Afterwards every piece that a run holds ends at such an offset or holds none, and runs with it.
    """
    places = sorted(set(offsets))
    return replace(story, pieces=tuple(part for piece in story.pieces for part in _cut(piece, places, make)))


def _cut(piece: Piece, places: Sequence[int], make: Maker) -> Iterator[Piece]:
    first, last = bisect_left(places, piece.start), bisect_right(places, piece.span.end)
    here = places[first:last]
    if piece.element is None or not here:
        yield piece
        return
    inner = [at for at in here if piece.start < at < piece.span.end]
    parts = list(_parts(piece, inner, make)) if piece.node is not None else [piece]
    for part in parts:
        if part.start in here:
            _part_before(part.element)
    if piece.span.end in here:
        _part_before(_following(parts[-1].element))
    yield from parts


def _parts(piece: Piece, inner: Sequence[int], make: Maker) -> Iterator[Piece]:
    """The text of one w:t as several, side by side in the same run."""
    node, text = piece.node, piece.text
    assert node is not None
    words = node.text or ""
    element = node
    for start, end in pairwise((piece.start, *inner, piece.span.end)):
        within = slice(start - piece.start, end - piece.start)
        if start > piece.start:
            element.addnext(element := etree.Element(node.tag))
        element.text = words[within]
        if inner:
            make.kept_spaces(element)
        yield Piece(start, text[within], element, piece.paragraph)


def _part_before(element: etree._Element | None) -> None:
    """Give an element and all that follows it in its run a run of their own."""
    before = element.getprevious() if element is not None else None
    if element is None or before is None or local(before) == "rPr":
        return
    run = element.getparent()
    assert run is not None
    other = etree.Element(run.tag, {str(key): str(value) for key, value in run.attrib.items()})
    if (look := properties_of(run)) is not None:
        other.append(deepcopy(look))
    other.extend([element, *element.itersiblings()])
    run.addnext(other)


def _following(element: etree._Element | None) -> etree._Element | None:
    return element.getnext() if element is not None else None
