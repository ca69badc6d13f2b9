"""The lines of a text as outlining sees them: folded, and told apart by what they look like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lawdiff.model.document import Body, Paragraph

_CELLS = re.compile(r"(?:(?:^|\s)[+-]?[0-9][0-9.,]*%?|(?:^|\s)-){2,}\s*$")
_END = re.compile(r"[。！？!?]")
# An address to the assembly closes what was being enumerated.
_ADDRESS = re.compile(r"(?:各位代表|各位委员|同志们|各位领导)[，。：！!:,]?")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph's folded words and where they stand in the folded text."""

    text: str
    start: int
    paragraph: int
    row: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def address(self) -> bool:
        return _ADDRESS.match(self.text) is not None

    @property
    def sentence_end(self) -> int:
        """The offset in the line where its first sentence ends, before the mark."""
        found = _END.search(self.text)
        return found.start() if found else len(self.text)


def lines_of(body: Body, paragraphs: Sequence[Paragraph]) -> list[Line]:
    """One line a paragraph."""
    found: list[Line] = []
    for paragraph in paragraphs:
        inside = body.folded.from_base(paragraph.span)
        words = inside.of(body.folded.text)
        found.append(Line(words, inside.start, paragraph.index, is_row(paragraph.text)))
    return found


def is_row(text: str) -> bool:
    """Whether a line looks like the row of a table: two or more figures alone at its end."""
    return len(text) < 200 and _CELLS.search(text) is not None
