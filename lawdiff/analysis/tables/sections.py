"""A section whose sentences are the same and whose table is not is not the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from lawdiff.model.comparison import SectionPair, SectionStatus
from lawdiff.model.document import Document
from lawdiff.model.table_pair import Fate, TablePair


def with_tables(
    rows: Sequence[SectionPair], old: Document, new: Document, tables: Sequence[TablePair]
) -> tuple[SectionPair, ...]:
    """The outcomes of the sections, with the tables in them taken into account."""
    changed = [pair for pair in tables if pair.fate is not Fate.SAME]
    ours = set(_holders(old, [pair.old for pair in changed]))
    theirs = set(_holders(new, [pair.new for pair in changed]))
    return tuple(
        replace(row, status=SectionStatus.EDITED)
        if row.status is SectionStatus.SAME and (row.old in ours or row.new in theirs)
        else row
        for row in rows
    )


def _holders(document: Document, tables: Sequence[int | None]) -> Iterator[int]:
    """The sections that tables stand in, and what these stand in."""
    for index in tables:
        if index is not None:
            start = document.tables[index].span.start
            yield from (section.index for section in document.ancestors(document.section_at(start)))
