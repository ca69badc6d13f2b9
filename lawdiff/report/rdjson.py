"""Reviewdog Diagnostic Format, as one JSON object; columns count bytes of UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from lawdiff.model.finding import Proof, Severity
from lawdiff.model.span import Span
from lawdiff.report.regions import ByteRegions
from lawdiff.report.words import Catalogue

Shape = dict[str, Any]
LEVELS = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(proofs: Sequence[Proof], catalogue: Catalogue) -> str:
    """One DiagnosticResult over all files."""
    found = [diagnostic for proof in proofs for diagnostic in _diagnostics(proof, catalogue)]
    return json.dumps({"source": {"name": "lawdiff"}, "diagnostics": found}, ensure_ascii=False) + "\n"


def _diagnostics(proof: Proof, catalogue: Catalogue) -> Iterator[Shape]:
    path, places = proof.document.source.path, ByteRegions(proof.document.source)
    for finding in proof.findings:
        edits = finding.fix.edits if finding.fix else ()
        yield {
            "message": finding.message.render(catalogue),
            "location": {"path": path, "range": _range(places, finding.span)},
            "severity": LEVELS[finding.severity],
            "code": {"value": finding.code},
            "suggestions": [{"range": _range(places, edit.span), "text": edit.text} for edit in edits],
            "relatedLocations": [
                {
                    "message": place.message.render(catalogue),
                    "location": {"path": path, "range": _range(places, place.span)},
                }
                for place in finding.related
            ],
        }


def _range(places: ByteRegions, span: Span) -> Shape:
    place = places.region(span)
    return {
        "start": {"line": place.line, "column": place.column},
        "end": {"line": place.end_line, "column": place.end_column},
    }
