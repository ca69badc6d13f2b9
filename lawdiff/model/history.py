"""The reports of one body over several years."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.model.message import Message
from lawdiff.model.metric import Series

How = Literal["first", "same", "edited", "renamed", "moved", "split", "merged", "added"]


class Step(Struct, frozen=True):
    """A section in one year's report; `how` it came of the one before it in its lineage, or began."""

    document: int
    section: int
    how: How
    similarity: float


class Lineage(Struct, frozen=True):
    """One section over the years.

    `parent`: the lineage it was split from, `into`: the one it was merged into, by index; None where it was not.
    """

    steps: tuple[Step, ...]
    parent: int | None
    into: int | None


class History(Struct, frozen=True, eq=False):
    """The reports in order of year, each but the first beside the one before it (`comparisons`, one fewer)."""

    documents: tuple[Document, ...]
    comparisons: tuple[Comparison, ...]
    lineages: tuple[Lineage, ...]
    series: tuple[Series, ...]
    notes: tuple[Message, ...] = ()
