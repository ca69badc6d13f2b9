"""The sections of a report as read, on the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from lawdiff.model.document import Document, Section
from lawdiff.model.message import say
from lawdiff.report.naming import heading_of
from lawdiff.report.terminal.cells import padded, width_of
from lawdiff.report.terminal.parts import Column, columns, emit, headline, width_for
from lawdiff.report.terminal.theme import themed
from lawdiff.report.visible import clean
from lawdiff.report.words import GENRE, SECTION_KIND, SECTION_ROLE, Catalogue, chars_of, title_of

CHARS_CELLS = 7


def render(document: Document, console: Console, catalogue: Catalogue) -> None:
    """What the report is, then one line a section, indented by its level."""
    width = width_for(console)
    with themed(console):
        emit(console, *_identity(document, catalogue))
        emit(console, Text(), headline(say("章节").render(catalogue), width, say("行 · 字数").render(catalogue)))
        if not document.sections:
            emit(console, Text(say("没有标题。").render(catalogue), "lawdiff.note"))
        emit(console, *_sections(document, width, catalogue))


def _identity(document: Document, catalogue: Catalogue) -> Iterator[Text]:
    """Title, issuer, genre, year, signing date: what is not known is left out."""
    genre = GENRE.get(document.genre or "")
    known = (
        (say("标题"), title_of(document) if document.title else None),
        (say("机关"), document.issuer),
        (say("文种"), genre and genre.render(catalogue)),
        (say("年度"), document.year),
        (say("成文"), document.signed),
        (say("文件"), " · ".join(filter(None, (document.source.path, document.source.encoding)))),
        (say("字数"), f"{chars_of(document):,}"),
    )
    shown = [(word.render(catalogue), str(value)) for word, value in known if value is not None]
    label = max(width_of(word) for word, _ in shown)
    for word, value in shown:
        yield Text().append(padded(word, label) + "  ", "lawdiff.note").append(clean(value))


def _sections(document: Document, width: int, catalogue: Catalogue) -> Iterator[Text]:
    line_cells = len(str(len(document.source.line_starts)))
    kinds = max(width_of(word.render(catalogue)) for word in SECTION_KIND.values())
    roles = max(width_of(word.render(catalogue)) for word in SECTION_ROLE.values())
    room = width - line_cells - CHARS_CELLS - kinds - roles - 8
    for section in document.sections:
        depth = sum(1 for _ in document.ancestors(section.parent))
        role = SECTION_ROLE.get(section.role or "")
        yield columns(
            Column("  " * depth + heading_of(section), room, "bold" if depth == 0 else ""),
            Column(SECTION_KIND[section.kind].render(catalogue), kinds, "lawdiff.note"),
            Column(role.render(catalogue) if role else "", roles, "lawdiff.moved"),
            Column(str(_line(document, section)), line_cells, "lawdiff.place", "right"),
            Column(f"{len(section):,}", CHARS_CELLS, "lawdiff.note", "right"),
        )


def _line(document: Document, section: Section) -> int:
    return document.source.position(document.source.raw_span(section.heading).start)[0]
