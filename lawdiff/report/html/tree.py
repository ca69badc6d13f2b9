"""The section tree beside the text: what became of every section, and how much of it stayed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from lawdiff.model.comparison import Comparison, SectionPair, SectionStatus
from lawdiff.model.document import Section
from lawdiff.report.arrange import Chapter, is_chapter, section_of, section_rows
from lawdiff.report.naming import heading_of


class Entry(Struct, frozen=True):
    """A section of the tree; `was` is its old heading where that differs, `target` the chapter it leads to.

    `similarity` is None where only one report has it.
    """

    status: SectionStatus
    level: int
    title: str
    was: str
    similarity: float | None
    novelty: float
    target: int | None


def targets_of(chapters: Sequence[Chapter]) -> dict[SectionPair, int]:
    """The chapter in which a section is read."""
    return {row: chapter.number for chapter in chapters for row in chapter.sections}


def entries(comparison: Comparison, targets: Mapping[SectionPair, int]) -> Iterator[Entry]:
    """The sections in the order of reading; items stand in the text only."""
    for row in section_rows(comparison):
        if is_chapter(section_of(comparison, row)):
            yield entry(comparison, row, targets)


def entry(comparison: Comparison, row: SectionPair, targets: Mapping[SectionPair, int]) -> Entry:
    """One row of the sections."""
    node = section_of(comparison, row)
    both = row.old is not None and row.new is not None
    similarity = row.similarity if both else None
    was = _was(comparison, row, node)
    return Entry(row.status, node.level, heading_of(node), was, similarity, row.novelty, targets.get(row))


def _was(comparison: Comparison, row: SectionPair, node: Section) -> str:
    """The old heading; only its number where no more of it changed."""
    if row.old is None or row.new is None:
        return ""
    old = comparison.old.sections[row.old]
    if heading_of(old) == heading_of(node):
        return ""
    return old.label if old.title == node.title else heading_of(old)
