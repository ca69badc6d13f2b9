"""A Source becomes a Document."""

from __future__ import annotations

from bisect import bisect_right

from lawdiff.analysis.folding import fold
from lawdiff.analysis.identity import identify
from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline import outline
from lawdiff.analysis.sentences import paragraph_spans, sentence_spans
from lawdiff.model.document import Body, Document, Paragraph, Section, Sentence
from lawdiff.model.source import Source


def parse(source: Source, lexicon: Lexicon | None = None) -> Document:
    """Structure and figures of a text. Never fails: a text without headings or figures simply has none."""
    if lexicon is None:
        from lawdiff.packs import default_lexicon

        lexicon = default_lexicon()
    body = Body(source.text, fold(source.text))
    paragraphs = tuple(Paragraph(body, span, n) for n, span in enumerate(paragraph_spans(body.text)))
    sections = outline(body, paragraphs, lexicon)
    sentences = _sentences(body, paragraphs, sections)
    who = identify(body, paragraphs, lexicon)
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
    )


def _sentences(body: Body, paragraphs: tuple[Paragraph, ...], sections: tuple[Section, ...]) -> tuple[Sentence, ...]:
    """Sections come in order of place, so the last one begun at or before a sentence is its innermost."""
    starts = [section.span.start for section in sections]
    headings = {section.heading.start for section in sections}
    found: list[Sentence] = []
    for paragraph in paragraphs:
        for span in sentence_spans(body.text, paragraph.span):
            section = bisect_right(starts, span.start) - 1
            found.append(
                Sentence(body, span, len(found), paragraph.index, section if section >= 0 else None, span.start in headings)
            )
    return tuple(found)
