"""Reviewdog Diagnostic Format, as one JSON object; columns count bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from lawdiff.model.finding import Finding, Proof, Severity
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.report.regions import byte_region
from lawdiff.report.words import Catalogue

Shape = dict[str, Any]
LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(proofs: Sequence[Proof], catalogue: Catalogue) -> str:
    """One DiagnosticResult over all files."""
    found = [_diagnostic(proof.document.source, finding, catalogue) for proof in proofs for finding in proof.findings]
    return json.dumps({"source": {"name": "lawdiff"}, "diagnostics": found}, ensure_ascii=False) + "\n"


def _diagnostic(source: Source, finding: Finding, catalogue: Catalogue) -> Shape:
    edits = finding.fix.edits if finding.fix else ()
    return {
        "message": finding.message.render(catalogue),
        "location": _location(source, finding.span),
        "severity": LEVELS[finding.severity],
        "code": {"value": finding.code},
        "suggestions": [{"range": _range(source, edit.span), "text": edit.text} for edit in edits],
        "relatedLocations": [
            {"message": place.message.render(catalogue), "location": _location(source, place.span)}
            for place in finding.related
        ],
    }


def _location(source: Source, span: Span) -> Shape:
    return {"path": source.path, "range": _range(source, span)}


def _range(source: Source, span: Span) -> Shape:
    place = byte_region(source, span)
    return {
        "start": {"line": place.line, "column": place.column},
        "end": {"line": place.end_line, "column": place.end_column},
    }
