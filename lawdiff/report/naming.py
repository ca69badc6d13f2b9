"""What to call a section, and what became of a row."""

from __future__ import annotations

from lawdiff.model.document import Document, Section
from lawdiff.model.message import Message
from lawdiff.report.arrange import Row
from lawdiff.report.words import MOVED, MOVED_MARK, PAIR_KIND, PAIR_MARK


def heading_of(section: Section) -> str:
    """Its number and title on one line."""
    return "".join((section.label + section.title).split())


def place_of(document: Document, section: int | None) -> str:
    """The heading of the innermost section that has a number, or of the one it stands in; "" before the first."""
    return next((heading_of(node) for node in document.ancestors(section)), "")


def word_of(row: Row) -> Message:
    """What became of the row, in words."""
    return MOVED if row.only_moved else PAIR_KIND[row.pair.kind]


def mark_of(row: Row) -> Message:
    """The same in as few letters as a margin holds."""
    return MOVED_MARK if row.only_moved else PAIR_MARK[row.pair.kind]
