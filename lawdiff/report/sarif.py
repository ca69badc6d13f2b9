"""SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format): for code scanning and editors."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from lawdiff import __version__
from lawdiff.model.finding import Finding, Fix, Proof, Severity
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.report.regions import region, uri
from lawdiff.report.words import Catalogue

Shape = dict[str, Any]
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(proofs: Sequence[Proof], catalogue: Catalogue) -> str:
    """One run over all files. Columns count code points, and the run says so."""
    found = [(proof.document.source, finding) for proof in proofs for finding in proof.findings]
    rules = sorted({(finding.code, finding.name) for _, finding in found})
    places = {code: n for n, (code, _) in enumerate(rules)}
    driver = {"name": "lawdiff", "version": __version__, "rules": [{"id": code, "name": name} for code, name in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(source, finding, places[finding.code], catalogue) for source, finding in found],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _result(source: Source, finding: Finding, rule: int, catalogue: Catalogue) -> Shape:
    result: Shape = {
        "ruleId": finding.code,
        "ruleIndex": rule,
        "level": LEVELS[finding.severity],
        "message": {"text": finding.message.render(catalogue)},
        "locations": [{"physicalLocation": _location(source, finding.span, finding.quote)}],
        "partialFingerprints": {"lawdiff/v1": finding.fingerprint},
    }
    if finding.count > 1:
        result["occurrenceCount"] = finding.count
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": place.message.render(catalogue)},
                "physicalLocation": _location(source, place.span, place.quote),
            }
            for number, place in enumerate(finding.related)
        ]
    if finding.fix:
        result["fixes"] = [_fix(source, finding.fix)]
    return result


def _location(source: Source, span: Span, quote: str) -> Shape:
    snippet = {"snippet": {"text": quote}} if quote else {}
    return {"artifactLocation": {"uri": uri(source.path)}, "region": _region(source, span) | snippet}


def _region(source: Source, span: Span) -> Shape:
    place = region(source, span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
        "charOffset": span.start,
        "charLength": len(span),
    }


def _fix(source: Source, fix: Fix) -> Shape:
    replacements = [
        {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": uri(source.path)}, "replacements": replacements}
    return {"description": {"text": fix.safety.label}, "artifactChanges": [change]}
