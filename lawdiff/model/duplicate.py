"""Text that stands more than once."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lawdiff.model.span import Span


class Place(Struct, frozen=True):
    """Where a repeated text stands: the document's place in the list, span in its text."""

    document: int
    span: Span
    section: int | None


class Group(Struct, frozen=True):
    """Places that say the same; `text` is the first place's wording, `similarity` that of the least alike place."""

    kind: Literal["exact", "near", "clause"]
    text: str
    similarity: float
    places: tuple[Place, ...]
