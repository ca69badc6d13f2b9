"""A report as structure: paragraphs, sections, sentences. Nodes slice the text and store none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from msgspec import Struct

from lawdiff.model.metric import Ignored, Metric
from lawdiff.model.projection import Projection
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement
from lawdiff.model.table import Table


class Body(Struct, frozen=True, eq=False):
    """The text of a document and its folded form.

    Folded means: no spaces inside Chinese text, full-width letters and digits made half-width, half-width marks between
    Chinese made full-width. Patterns about words and figures run on it; patterns about marks and spaces do not.
    """

    text: str
    folded: Projection


class Match:
    """One match of a pattern, its places already in the document's text."""

    __slots__ = ("_match", "_projection")

    def __init__(self, match: re.Match[str], projection: Projection | None) -> None:
        self._match = match
        self._projection = projection

    def __getitem__(self, group: int | str) -> str:
        """The words of a group, folded where the pattern ran on folded text; "" where it took no part."""
        return self._match[group] or ""

    @property
    def text(self) -> str:
        return self._match[0]

    @property
    def span(self) -> Span:
        return self.group_span(0)

    def group_span(self, group: int | str) -> Span:
        """Where a group stands in the document's text; raises ValueError where it took no part."""
        span = Span(*self._match.span(group))
        return self._projection.to_base(span) if self._projection else span


class Passage(Struct, frozen=True):
    """A stretch of a document's text."""

    body: Body
    span: Span

    @property
    def text(self) -> str:
        return self.span.of(self.body.text)

    @property
    def folded(self) -> str:
        return self.body.folded.from_base(self.span).of(self.body.folded.text)

    def __len__(self) -> int:
        return len(self.span)

    def matches(self, pattern: re.Pattern[str]) -> Iterator[Match]:
        """Matches in the folded text; `$` and look-aheads end with the passage, `^` and look-behinds see before it."""
        folded = self.body.folded
        inside = folded.from_base(self.span)
        for match in pattern.finditer(folded.text, inside.start, inside.end):
            yield Match(match, folded)

    def literal_matches(self, pattern: re.Pattern[str]) -> Iterator[Match]:
        """Matches in the text as it stands: for marks, widths and spaces."""
        for match in pattern.finditer(self.body.text, self.span.start, self.span.end):
            yield Match(match, None)


class SectionKind(StrEnum):
    """How a section is headed."""

    HEADING = "heading"
    RUN_IN = "run-in"
    LEAD = "lead"
    ITEM = "item"


class Paragraph(Passage, frozen=True):
    """One line of the repaired text that is not blank; its sentences tile it."""

    index: int


class Section(Passage, frozen=True):
    """A headed part, from its heading to the next heading of its level or above.

    `label` is the number as written (`（一）`, `一是`, ""), `ordinal` its value, `parent` the index of the enclosing
    section. Levels: 1 一、 2 （一） 3 1. 4 （1） 5 一是; an unnumbered lead counts one below its parent, at most 3.
    """

    index: int
    parent: int | None
    label: str
    ordinal: int | None
    title: str
    level: int
    kind: SectionKind
    role: str | None
    heading: Span


class Sentence(Passage, frozen=True):
    """A sentence with its closing marks; `section` is the innermost section, None before the first heading."""

    index: int
    paragraph: int
    section: int | None
    heading: bool = False


class Document(Struct, frozen=True, eq=False):
    """A report that was read and parsed.

    `year` is the year the report looks back on (of a work report: the year in its title). Spans of all nodes are in
    code points of `text`; `source.raw_span` leads to the file.
    """

    source: Source
    body: Body
    title: Passage | None
    issuer: str | None
    genre: str | None
    year: int | None
    signed: date | None
    signature: Passage | None
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    tables: tuple[Table, ...] = ()
    metrics: tuple[Metric, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    statements: tuple[Statement, ...] = ()

    @property
    def text(self) -> str:
        return self.body.text

    @property
    def whole(self) -> Passage:
        """The whole text as one passage."""
        return Passage(self.body, Span(0, len(self.body.text)))

    def ancestors(self, section: int | None) -> Iterator[Section]:
        """The section and everything it stands in, innermost first."""
        while section is not None:
            node = self.sections[section]
            yield node
            section = node.parent

    def section_at(self, offset: int) -> int | None:
        """The innermost section that holds an offset."""
        inside = [node for node in self.sections if node.span.start <= offset < node.span.end]
        return max(inside, key=lambda node: node.span.start).index if inside else None

    def role_of(self, section: int | None) -> str | None:
        """The role of the innermost enclosing section that has one."""
        return next((s.role for s in self.ancestors(section) if s.role), None)
