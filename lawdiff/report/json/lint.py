"""Proofread documents as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lawdiff.model.finding import Check, Proof, Severity
from lawdiff.report.json import VERSION, Catalogue, Shape, dump
from lawdiff.report.json.parts import finding, pair, title


def render(proofs: Sequence[Proof], words: Catalogue) -> str:
    """The answer of `lawdiff lint --format json`."""
    return dump({"version": VERSION, "files": [_file(proof, words) for proof in proofs], "summary": _summary(proofs)})


def _file(proof: Proof, words: Catalogue) -> Shape:
    source = proof.document.source
    return {
        "path": source.path,
        "format": source.format,
        "encoding": source.encoding,
        "chars": len(source.raw),
        "title": title(proof.document),
        "year": proof.document.year,
        "findings": [finding(found, source, words) for found in proof.findings],
        "checks": [_check(check) for check in proof.checks],
    }


def _check(check: Check) -> Shape:
    verdict = str(check.verdict)
    return {
        "code": check.code,
        "verdict": verdict,
        "quote": check.quote,
        "span": pair(check.span),
        "detail": check.detail,
    }


def _summary(proofs: Sequence[Proof]) -> Shape:
    found = [f for proof in proofs for f in proof.findings]
    by_severity = Counter(str(f.severity) for f in found)
    return {
        "files": len(proofs),
        "findings": len(found),
        **{str(s): by_severity[str(s)] for s in reversed(Severity)},
        "fixable": sum(f.fix is not None for f in found),
    }
