"""What to call a section."""

from __future__ import annotations

from lawdiff.model.document import Document, Section


def heading_of(section: Section) -> str:
    """Its number and title on one line."""
    return "".join((section.label + section.title).split())


def place_of(document: Document, section: int | None) -> str:
    """The heading of the innermost section that has a number, or of the one it stands in; "" before the first."""
    return next((heading_of(node) for node in document.ancestors(section)), "")
