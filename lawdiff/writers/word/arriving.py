"""Paragraphs, tables and words of the new file, marked as inserted where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lawdiff.model.span import Span
from lawdiff.readers.word.names import local
from lawdiff.readers.word.story import Story
from lawdiff.writers.word.changes import wrap
from lawdiff.writers.word.leaving import marked_row
from lawdiff.writers.word.making import Maker, marked
from lawdiff.writers.word.units import Unit

# Around runs in a paragraph; a tracked change must stand inside of them.
_AROUND = frozenset(["hyperlink", "smartTag", "customXml", "sdt", "sdtContent", "fldSimple", "dir", "bdo"])
# What a tracked change may hold as a whole.
_WHOLE = frozenset(["r", "oMath", "oMathPara"])


def arrived(unit: Unit, make: Maker) -> None:
    """Mark a whole paragraph, its end included, or a whole table."""
    if unit.rows:
        for row in unit.rows:
            arrived_row(row.element, make)
        return
    arrived_words(unit.element, make)
    marked(make, unit.element, "ins")


def arrived_row(row: etree._Element, make: Maker) -> None:
    """Mark a row and all words in it."""
    for paragraph in [inner for inner in row.iter(etree.Element) if local(inner) == "p"]:
        arrived_words(paragraph, make)
    marked_row(make, row, "ins")


def arrived_words(paragraph: etree._Element, make: Maker) -> None:
    """Mark everything that a paragraph holds."""
    for run in list(_runs(paragraph)):
        wrap(run, "ins", make)


def arrived_span(story: Story, span: Span, make: Maker) -> None:
    """Mark the words of a span, whose runs were cut at its ends."""
    done: list[etree._Element] = []
    for piece, _ in story.within(span):
        run = piece.run
        if run is not None and run not in done[-1:]:
            wrap(run, "ins", make)
            done.append(run)


def _runs(element: etree._Element) -> Iterator[etree._Element]:
    for inner in element:
        if local(inner) in _WHOLE:
            yield inner
        elif local(inner) in _AROUND:
            yield from _runs(inner)
