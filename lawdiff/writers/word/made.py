"""A Word file from a text that is none: a paragraph a line, and the way back from the text into it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.readers.limits import LIMITS
from lawdiff.readers.word import Package
from lawdiff.readers.word.names import child
from lawdiff.readers.word.story import Block, Piece, Story
from lawdiff.report.word.blank import document
from lawdiff.writers.word.making import Maker
from lawdiff.writers.word.parts import Parts

# XML 1.0, 2.2: what a text may hold and XML may not is left out of the paragraph, not out of the counting.
_STRETCH = re.compile(r"(?P<words>[\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+)|(?P<tab>\t)|[\s\S]")


def made(source: Source) -> tuple[Parts, Story]:
    """A new file that says what `source` says, and its story in code points of the source text."""
    parts = Parts(Package(document(), source.path, LIMITS))
    make = Maker(parts.main)
    body = child(parts.main, "body")
    assert body is not None
    pieces: list[Piece] = []
    blocks: list[Block] = []
    ends = (*source.line_starts[1:], len(source.raw))
    lines = [Span(*line) for line in zip(source.line_starts, ends, strict=True) if line[0] < line[1]]
    for number, line in enumerate(lines):
        paragraph = make.element("p")
        body.insert(number, paragraph)
        pieces += _pieces(source.raw, line, paragraph, make)
        blocks.append(Block(line, paragraph))
    return parts, Story(tuple(pieces), tuple(blocks), (), source.line_starts, 0, 0)


def _pieces(raw: str, line: Span, paragraph: etree._Element, make: Maker) -> Iterator[Piece]:
    for match in _STRETCH.finditer(raw, line.start, line.end):
        element = None
        if match["words"] or match["tab"]:
            run = make.run(match[0])
            paragraph.append(run)
            element = run[0]
        yield Piece(match.start(), match[0], element, paragraph)
