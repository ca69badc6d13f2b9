"""Repeated text as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.model.document import Document
from lawdiff.model.duplicate import Group, Place
from lawdiff.report.json import VERSION, Shape, dump
from lawdiff.report.json.parts import head, pair, share


def render(documents: Sequence[Document], groups: Sequence[Group]) -> str:
    """The answer of `lawdiff dup --format json`."""
    return dump(
        {
            "version": VERSION,
            "documents": [head(document) for document in documents],
            "groups": [_group(documents, group) for group in groups],
        }
    )


def _group(documents: Sequence[Document], group: Group) -> Shape:
    return {
        "kind": group.kind,
        "text": group.text,
        "chars": len(group.text),
        "similarity": share(group.similarity),
        "places": [_place(documents[place.document], place) for place in group.places],
    }


def _place(document: Document, place: Place) -> Shape:
    span = document.source.raw_span(place.span)
    line, column = document.source.position(span.start)
    return {
        "document": place.document,
        "span": pair(span),
        "line": line,
        "column": column,
        "text": place.span.of(document.text),
        "section": place.section,
    }
