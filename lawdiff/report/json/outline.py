"""The sections of a report as JSON."""

from __future__ import annotations

from lawdiff.model.document import Document, Section
from lawdiff.report.json import VERSION, Shape, dump
from lawdiff.report.json.parts import head, section


def render(document: Document) -> str:
    """The answer of `lawdiff outline --format json`."""
    source = document.source
    shape = {"version": VERSION, **head(document), "format": source.format, "encoding": source.encoding}
    shape |= {
        "issuer": document.issuer,
        "genre": document.genre,
        "signed": document.signed.isoformat() if document.signed else None,
        "sections": [_section(document, node) for node in document.sections],
    }
    return dump(shape)


def _section(document: Document, node: Section) -> Shape:
    line, _ = document.source.position(document.source.raw_span(node.heading).start)
    more = {"parent": node.parent, "ordinal": node.ordinal, "kind": str(node.kind), "line": line}
    return section(document, node) | more
