"""GitLab code quality report: an array of findings, a subset of the Code Climate format."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from lawdiff.model.finding import Finding, Proof, Severity
from lawdiff.model.source import Source
from lawdiff.report.regions import region
from lawdiff.report.words import Catalogue

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(proofs: Sequence[Proof], catalogue: Catalogue) -> str:
    """One entry a finding; its fingerprint stays the same while lines move, and is another in another file."""
    found = [_entry(proof.document.source, finding, catalogue) for proof in proofs for finding in proof.findings]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _entry(source: Source, finding: Finding, catalogue: Catalogue) -> dict[str, Any]:
    path, place = PurePath(source.path).as_posix(), region(source, finding.span)
    return {
        "description": f"{finding.code} {finding.message.render(catalogue)}",
        "check_name": f"{finding.code} {finding.name}",
        "fingerprint": sha256(f"{path}|{finding.code}|{finding.fingerprint}".encode(errors="replace")).hexdigest(),
        "severity": LEVELS[finding.severity],
        "location": {"path": path, "lines": {"begin": place.line, "end": place.end_line}},
    }
