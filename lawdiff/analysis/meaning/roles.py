"""Which part of a report a sentence belongs to."""

from __future__ import annotations

from lawdiff.model.document import Document

# What looks back on the year; parts without a role before the first headed one do.
LOOKING_BACK: frozenset[str | None] = frozenset({"review", "overview", None})


def roles(document: Document) -> tuple[str | None, ...]:
    """The role of every sentence. A part without one goes on with that of the part before it, attachments excepted."""
    found: list[str | None] = []
    last: str | None = None
    for sentence in document.sentences:
        own = document.role_of(sentence.section)
        last = own or (None if last == "attachment" else last)
        found.append(last)
    return tuple(found)
