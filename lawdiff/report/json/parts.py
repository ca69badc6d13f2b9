"""Shapes that several JSON faces share."""

from __future__ import annotations

from lawdiff.model.document import Document, Section
from lawdiff.model.finding import Finding, Fix, Related
from lawdiff.model.metric import Change, Metric, Period
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.report.json import Catalogue, Shape, decimal


def pair(span: Span) -> list[int]:
    return [span.start, span.end]


def raw(document: Document, span: Span) -> list[int]:
    """A span of the document's text, in its source text."""
    return pair(document.source.raw_span(span))


def share(value: float) -> float:
    """A share or a likeness, to four places."""
    return round(value, 4)


def head(document: Document) -> Shape:
    """What names a document."""
    return {"path": document.source.path, "title": title(document), "year": document.year}


def title(document: Document) -> str | None:
    return "".join(document.title.text.split()) if document.title else None


def place(source: Source, offset: int) -> Shape:
    """The page (PDF) or the paragraph (Word) of a raw offset, where the format has them."""
    numbers = {"page": source.page(offset), "paragraph": source.paragraph(offset)}
    return {name: number for name, number in numbers.items() if number is not None}


def finding(found: Finding, source: Source, words: Catalogue) -> Shape:
    line, column = source.position(found.span.start)
    end_line, end_column = source.position(found.span.end)
    return {
        "code": found.code,
        "name": found.name,
        "severity": str(found.severity),
        "message": found.message.render(words),
        "quote": found.quote,
        "span": pair(found.span),
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        **place(source, found.span.start),
        "count": found.count,
        "related": [_related(other, source, words) for other in found.related],
        "fix": _fix(found.fix),
        "fingerprint": found.fingerprint,
    }


def _related(related: Related, source: Source, words: Catalogue) -> Shape:
    line, column = source.position(related.span.start)
    message = related.message.render(words)
    return {
        "message": message,
        "quote": related.quote,
        "span": pair(related.span),
        "line": line,
        "column": column,
        **place(source, related.span.start),
    }


def _fix(fix: Fix | None) -> Shape | None:
    if fix is None:
        return None
    return {"safety": fix.safety.label, "edits": [{"span": pair(e.span), "text": e.text} for e in fix.edits]}


def section(document: Document, node: Section) -> Shape:
    return {
        "id": node.index,
        "label": node.label,
        "title": node.title,
        "level": node.level,
        "role": node.role,
        "span": raw(document, node.span),
    }


def metric(document: Document, number: int, figure: Metric) -> Shape:
    """A figure; `number` is the document's place in the list."""
    span = document.source.raw_span(figure.span)
    line, column = document.source.position(span.start)
    return {
        "id": figure.index,
        "document": number,
        "label": figure.label,
        "value": figure.value,
        "scale": figure.scale,
        "amount": decimal(figure.amount),
        "unit": figure.unit,
        "high": decimal(figure.high),
        "qualifier": str(figure.qualifier),
        "kind": str(figure.kind),
        "role": str(figure.role),
        "period": _period(figure.period),
        "change": _change(figure.change),
        "text": "".join(figure.span.of(document.text).split()),
        "span": pair(span),
        "line": line,
        "column": column,
        **place(document.source, span.start),
        "section": figure.section,
        "sentence": figure.sentence,
        "table": figure.table,
    }


def _period(period: Period | None) -> Shape | None:
    if period is None:
        return None
    return {"start": period.start, "end": period.end, "basis": period.basis}


def _change(change: Change | None) -> Shape | None:
    if change is None:
        return None
    return {
        "direction": str(change.direction),
        "value": decimal(change.value),
        "unit": change.unit,
        "basis": change.basis,
    }
