"""Sections: from the labels that Chinese reports number their parts with, and the leads they open paragraphs with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline.heads import Head, attachment, bare, is_glossary, markdown, numbered
from lawdiff.analysis.outline.items import items_of, run_on
from lawdiff.analysis.outline.labels import PART
from lawdiff.analysis.outline.leads import dashed, lead, parallel
from lawdiff.analysis.outline.lines import Line, lines_of
from lawdiff.analysis.outline.nesting import nest
from lawdiff.analysis.outline.numbering import labels_of
from lawdiff.model.document import Body, Paragraph, Section

# 1. and （1） keep their levels below 第一章 as well: only what is above them moves down.
_DEEPEST = 4
# Between the rows of a table, 1. numbers a cell.
_IN_TABLES = 3
# A list of attachments stands no more lines above the date.
_ABOVE_SIGNATURE = 6


def outline(
    body: Body, paragraphs: Sequence[Paragraph], lexicon: Lexicon, reviewed: int | None = None, begin: int = 0
) -> tuple[Section, ...]:
    """The sections of a text in order of place; empty where there is no heading.

    `reviewed` is the year under review; it tells plans from reviews by the years in headings. `begin` is where the
    titles of the text end.
    """
    lines = lines_of(body, paragraphs)
    reading = _Reading(lines, lexicon, reviewed, sum(1 for p in paragraphs if p.span.start < begin))
    heads = _shifted(list(reading.heads()))
    return nest(body, run_on(heads, lines), lexicon, reviewed)


class _Reading:
    """One pass over the lines of a text."""

    def __init__(self, lines: Sequence[Line], lexicon: Lexicon, reviewed: int | None, first: int) -> None:
        self.lines = lines
        self.first = first
        self.lexicon = lexicon
        self.reviewed = reviewed
        self.labels = labels_of(lines, lexicon)
        self.numbered_tops = any(label and label.level <= 1 for label in self.labels)
        marks = [found[0] for line in lines[first:] if (found := markdown(line))]
        self.top_mark = _top_mark(marks)
        self.begun = False

    def heads(self) -> Iterator[Head]:
        """The heads in order of place."""
        glossary = taken = False
        for n, line in enumerate(self.lines):
            following = self.lines[n + 1] if n + 1 < len(self.lines) else None
            if line.row or taken:
                taken = False
                continue
            attached = None if self._is_list_of_attachments(n) else attachment(line, following)
            if attached:
                glossary = is_glossary(attached)
                taken = attached.end > line.end
                self.begun = True
                yield attached
            elif not glossary:
                yield from self._heads(n, line, following)

    def _heads(self, n: int, line: Line, following: Line | None) -> Iterator[Head]:
        first = self._numbered(n, line) or self._marked(n, line) or self._bare(n, line, following)
        items = list(items_of(line))
        if first:
            self.begun = True
        elif self.begun and not self._fills_its_part(n) and not (items and items[0].start == line.start):
            first = dashed(line) or lead(self.lines, n, self.lexicon) or parallel(self.lines, n)
        if first:
            yield first
        yield from (item for item in items if first is None or item.start >= first.end)

    def _is_list_of_attachments(self, n: int) -> bool:
        """`附件：1.统计表` above the signature only says what is attached (GB/T 9704, 7.3.4)."""
        return any(line.dated for line in self.lines[n + 1 : n + 1 + _ABOVE_SIGNATURE])

    def _fills_its_part(self, n: int) -> bool:
        """Whether a paragraph is all that stands between its heading and the next one: nothing to tell it from."""
        above = self.labels[n - 1] if n else None
        alone = above is not None and self.lines[n - 1].sentence_end >= len(self.lines[n - 1].text) - 1
        below = self.lines[n + 1] if n + 1 < len(self.lines) else None
        return alone and (below is None or self.labels[n + 1] is not None or below.address)

    def _numbered(self, n: int, line: Line) -> Head | None:
        label = self.labels[n]
        if label is None or (label.level >= _IN_TABLES and any(near.row for near in self.lines[n - 1 : n + 2])):
            return None
        if n + 1 < len(self.lines) and self.lines[n + 1].figure:
            return None
        return numbered(line, label)

    def _marked(self, n: int, line: Line) -> Head | None:
        found = markdown(line)
        if found is None or found[0] < self.top_mark or n < self.first:
            return None
        return replace(found[1], level=min(found[0] - self.top_mark + 1, _DEEPEST))

    def _bare(self, n: int, line: Line, following: Line | None) -> Head | None:
        """Only where level one carries no number: a line that tells its role, or stands between full paragraphs."""
        if self.numbered_tops or self.labels[n] or n < self.first:
            return None
        found = bare(line, following, self.lexicon, self.reviewed)
        if found is None or found.role:
            return found
        between = n and following and all(near.ends for near in (self.lines[n - 1], following))
        return found if self.begun and between else None


def _top_mark(marks: Sequence[int]) -> int:
    """How many # a part of level one has: a single # at the head of a text is its title."""
    if not marks:
        return 1
    top = min(marks)
    return top + 1 if marks.count(top) == 1 and marks[0] == top and len(marks) > 1 else top


def _shifted(heads: Sequence[Head]) -> list[Head]:
    """Below 第一章, and below 第一节 again, what is numbered otherwise stands one level lower."""
    parts = any(head.level == PART for head in heads)
    chapters = any(head.label.endswith("节") for head in heads)
    if not (parts or chapters):
        return list(heads)
    return [
        replace(head, level=min(head.level + parts + (chapters and not head.label.endswith("节")), _DEEPEST))
        if PART < head.level <= _DEEPEST and head.role != "attachment"
        else head
        for head in heads
    ]
