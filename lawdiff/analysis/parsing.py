"""A Source becomes a Document."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from lawdiff.analysis.figures import extract
from lawdiff.analysis.folding import fold
from lawdiff.analysis.identity import identify
from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline import outline
from lawdiff.analysis.sentences import paragraph_spans, sentence_spans
from lawdiff.analysis.statements import statements
from lawdiff.analysis.tables.finding import find_tables
from lawdiff.analysis.tables.grid import Grid
from lawdiff.model.document import Body, Document, Paragraph, Section, Sentence
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.model.table import Table

# A longer heading is a statement that happens to open its part.
MAX_HEADING = 60


def parse(source: Source, lexicon: Lexicon) -> Document:
    """Structure and figures of a text. Never fails: a text without headings or figures simply has none."""
    body = Body(source.text, fold(source.text))
    tables = find_tables(source, body)
    paragraphs = tuple(Paragraph(body, span, n) for n, span in enumerate(_outside(tables, body.text)))
    who = identify(body, paragraphs, lexicon)
    sections = outline(body, paragraphs, lexicon, who.reviewed, who.head.end)
    sentences = _sentences(body, paragraphs, sections)
    grids = tuple(Grid(body.text, table) for table in tables)
    metrics, ignored = extract(body, sentences, sections, lexicon, who.reviewed, who.year, grids)
    return Document(
        source=source,
        body=body,
        title=who.title,
        issuer=who.issuer,
        genre=who.genre,
        year=who.year,
        signed=who.signed,
        signature=who.signature,
        paragraphs=paragraphs,
        sections=sections,
        sentences=sentences,
        tables=tables,
        metrics=metrics,
        ignored=ignored,
        statements=statements(body, sentences, sections, metrics, who.reviewed, grids),
    )


def _outside(tables: Sequence[Table], text: str) -> Iterator[Span]:
    """The paragraphs: what stands in tables is none."""
    spans = [table.span for table in tables]
    ends = [span.end for span in spans]
    for span in paragraph_spans(text):
        at = bisect_right(ends, span.start)
        if at == len(spans) or span.end <= spans[at].start:
            yield span


def _sentences(body: Body, paragraphs: tuple[Paragraph, ...], sections: tuple[Section, ...]) -> tuple[Sentence, ...]:
    """The sentences of every paragraph, each with the innermost section it begins in."""
    starts = [section.span.start for section in sections]
    found: list[Sentence] = []
    for paragraph in paragraphs:
        for span in sentence_spans(body.text, paragraph.span):
            section = _innermost(sections, bisect_right(starts, span.start) - 1, span.start)
            heading = section is not None and _heads(sections[section], span)
            found.append(Sentence(body, span, len(found), paragraph.index, section, heading))
    return tuple(found)


def _innermost(sections: tuple[Section, ...], last: int, at: int) -> int | None:
    """Sections come in order of place: the last one begun before `at`, or what encloses it, holds `at`."""
    index: int | None = last if last >= 0 else None
    while index is not None and sections[index].span.end <= at:
        index = sections[index].parent
    return index


def _heads(section: Section, sentence: Span) -> bool:
    """Whether a sentence is the heading of its section and says nothing more."""
    heading = section.heading
    return heading.start == sentence.start and sentence.end <= heading.end + 2 and len(heading) <= MAX_HEADING
