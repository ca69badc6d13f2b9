"""Set phrases learned from many reports."""

from __future__ import annotations

from msgspec import Struct


class SetPhrase(Struct, frozen=True):
    """A clause that stands in many reports: in how many, of how many bodies, over how many years."""

    text: str
    documents: int
    bodies: int
    years: int
