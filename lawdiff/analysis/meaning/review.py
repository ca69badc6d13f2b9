"""Where the review of a report begins."""

from __future__ import annotations

from lawdiff.model.document import Document
from lawdiff.model.span import Span


def headline(document: Document) -> Span | None:
    """The heading of the part that looks back, else the first heading, else the title, else the first paragraph."""
    sections = document.sections
    chosen = next((s for s in sections if s.role == "review"), sections[0] if sections else None)
    if chosen is not None:
        return chosen.heading
    if document.title is not None:
        return document.title.span
    return document.paragraphs[0].span if document.paragraphs else None
