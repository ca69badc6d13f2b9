"""Which section a finding stands in."""

from __future__ import annotations

from bisect import bisect_right

from lawdiff.model.document import Document
from lawdiff.report.naming import heading_of

# Sections above this level are worth a line in a list to choose from.
DEEPEST = 2
START = -1


class Places:
    """The upper sections of a document, by raw offset; `start` names what stands before the first."""

    def __init__(self, document: Document, start: str) -> None:
        self._upper = [node for node in document.sections if node.level <= DEEPEST]
        self._starts = [document.source.raw_span(node.span).start for node in self._upper]
        self._start = start

    def section_at(self, offset: int) -> int:
        """The place of the upper section in the order of reading; START before the first."""
        return bisect_right(self._starts, offset) - 1

    def heading(self, section: int) -> str:
        """Its number and title."""
        return heading_of(self._upper[section]) if section > START else self._start
