"""A proofread document as rows of the tables; places are brought home to the source text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lawdiff.corpus.naming import Name
from lawdiff.corpus.repeated import hashes
from lawdiff.model.document import Document
from lawdiff.model.finding import Proof
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict

Row = tuple[Any, ...]


def place(source: Source, raw: Span) -> tuple[int, int, int]:
    """Start, end and line of a span of the source text."""
    return raw.start, raw.end, source.position(raw.start)[0]


def home(document: Document, span: Span) -> tuple[int, int, int]:
    """Start, end and line of a span of the document's text."""
    return place(document.source, document.source.raw_span(span))


def document_row(file: Mapping[str, Any], document: Document, proof: Proof, name: Name) -> Row:
    found = Counter(str(finding.severity) for finding in proof.findings)
    source = document.source
    return (
        file["key"],
        file["path"],
        file["digest"],
        file["size"],
        source.format,
        source.encoding,
        name.body,
        name.body_from,
        file["genre"] or document.genre,
        name.year,
        name.year_from,
        document.title.text if document.title else None,
        document.issuer,
        document.signed,
        len(document.text),
        len(document.paragraphs),
        len(document.sections),
        len(document.sentences),
        len(document.metrics),
        found["error"],
        found["warning"],
        found["info"],
        len(proof.checks),
        sum(check.verdict is Verdict.WRONG for check in proof.checks),
    )


def section_rows(key: str, document: Document) -> Iterator[Row]:
    for node in document.sections:
        yield (
            key,
            node.index,
            node.parent,
            node.label,
            node.ordinal,
            node.title,
            node.level,
            node.kind,
            node.role,
            *home(document, node.span),
        )


def sentence_rows(key: str, document: Document) -> Iterator[Row]:
    for node in document.sentences:
        words, masked = (None, None) if node.heading else hashes(node.folded)
        yield (
            key,
            node.index,
            node.paragraph,
            node.section,
            node.heading,
            *home(document, node.span),
            node.text,
            words,
            masked,
        )


def metric_rows(key: str, document: Document) -> Iterator[Row]:
    for metric in document.metrics:
        period, change = metric.period, metric.change
        yield (
            key,
            metric.index,
            metric.sentence,
            metric.section,
            metric.label,
            metric.text,
            metric.value,
            metric.scale,
            metric.amount,
            metric.high,
            metric.unit,
            metric.qualifier,
            metric.kind,
            metric.role,
            period.start if period else None,
            period.end if period else None,
            change.direction if change else None,
            change.value if change else None,
            change.unit if change else None,
            change.basis if change else None,
            *home(document, metric.span),
        )


def finding_rows(key: str, proof: Proof) -> Iterator[Row]:
    for finding in proof.findings:
        yield (
            key,
            finding.code,
            finding.name,
            finding.severity,
            finding.message.render(),
            finding.quote,
            *place(proof.document.source, finding.span),
            finding.count,
            finding.fix.safety.label if finding.fix else None,
            finding.fingerprint,
        )
