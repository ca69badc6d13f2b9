"""Findings as a table for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawdiff.model.finding import Finding, Proof
from lawdiff.model.source import Source
from lawdiff.report.csv_text import csv_text
from lawdiff.report.fixes import exchanges, worded
from lawdiff.report.regions import region
from lawdiff.report.words import Catalogue

HEADS = [
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "severity",
    "code",
    "name",
    "count",
    "message",
    "quote",
    "fix",
    "safety",
    "fingerprint",
]


def render(proofs: Sequence[Proof], catalogue: Catalogue) -> str:
    """One line a finding."""
    return csv_text(HEADS, _rows(proofs, catalogue))


def _rows(proofs: Sequence[Proof], catalogue: Catalogue) -> Iterator[Sequence[object]]:
    for proof in proofs:
        for finding in proof.findings:
            yield _row(proof.document.source, finding, catalogue)


def _row(source: Source, finding: Finding, catalogue: Catalogue) -> Sequence[object]:
    place = region(source, finding.span)
    fix = "  ".join(worded(kind).render(catalogue) for kind in exchanges(source, finding.fix)) if finding.fix else ""
    return (
        source.path,
        place.line,
        place.column,
        place.end_line,
        place.end_column,
        str(finding.severity),
        finding.code,
        finding.name,
        finding.count,
        finding.message.render(catalogue),
        finding.quote,
        fix,
        finding.fix.safety.label if finding.fix else "",
        finding.fingerprint,
    )
