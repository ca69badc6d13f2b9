"""Text that stands more than once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lawdiff.model.span import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where a repeated text stands: the document's place in the list, span in its text."""

    document: int
    span: Span
    section: int | None


@dataclass(frozen=True, slots=True)
class Group:
    """Places that say the same; `text` is the first place's wording, `similarity` that of the least alike place."""

    kind: Literal["exact", "near", "clause"]
    text: str
    similarity: float
    places: tuple[Place, ...]
