"""A file as it was read: the raw text, the repaired text, and every step between them."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum

from msgspec import Struct

from lawdiff.model.message import Message
from lawdiff.model.projection import Projection
from lawdiff.model.span import Span
from lawdiff.model.table import Table

# Formats whose source text is the file itself; of the others it is an extract.
WRITABLE = frozenset(["txt", "md"])


class RepairKind(StrEnum):
    """What comes from the file's history, not from its author; line ends, soft wraps and markup are no damage."""

    LINE_END = "line-end"
    BROKEN_LINE = "broken-line"
    SOFT_WRAP = "soft-wrap"
    PAGE_FURNITURE = "page-furniture"
    STRAY_DIGIT = "stray-digit"
    STRAY_CHAR = "stray-char"
    COMPATIBILITY = "compatibility-ideograph"
    INVISIBLE = "invisible"
    MARKUP = "markup"


class Repair(Struct, frozen=True):
    """One repair: the raw characters of `span` were dropped, or exchanged for `text` of the same length."""

    kind: RepairKind
    span: Span
    text: str = ""


class Source(Struct, frozen=True, eq=False):
    """A file that was read.

    `raw` is the text that all positions in results point into; `repaired` is what analysis reads: `raw` less what
    a page break, a PDF or a web page added. `encoding` and `bom` are what writing back needs.

    `tables` are those the file itself marks as such, in code points of `raw`: a row is a line of `raw`, its cells stand
    apart by tabs. `page_starts` are the offsets where pages begin (PDF), `paragraph_starts` those where paragraphs
    begin (Word), in reading order. `notes` says what the reader left out (footnotes, tracked changes…).
    """

    path: str
    format: str
    encoding: str
    bom: bool
    raw: str
    repaired: Projection
    repairs: tuple[Repair, ...]
    line_starts: tuple[int, ...]
    tables: tuple[Table, ...] = ()
    page_starts: tuple[int, ...] = ()
    paragraph_starts: tuple[int, ...] = ()
    notes: tuple[Message, ...] = ()

    @property
    def text(self) -> str:
        """The repaired text."""
        return self.repaired.text

    def raw_span(self, span: Span) -> Span:
        """A span of the repaired text, in the raw text."""
        return self.repaired.to_base(span)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a raw offset; both count from 1, columns in code points."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def page(self, offset: int) -> int | None:
        """The page a raw offset lies on, from 1; None where the format has no pages."""
        return bisect_right(self.page_starts, offset) or None

    def paragraph(self, offset: int) -> int | None:
        """The paragraph a raw offset lies in, from 1; None where the format does not number paragraphs."""
        return bisect_right(self.paragraph_starts, offset) or None
