"""Workflow commands of GitHub Actions: one annotation a finding."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.model.finding import Finding, Proof, Severity
from lawdiff.model.source import Source
from lawdiff.report.regions import region
from lawdiff.report.words import Catalogue

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(proofs: Sequence[Proof], catalogue: Catalogue) -> str:
    """`::error file=a.txt,line=3,col=7,endLine=3,endColumn=9,title=LD301 repeated-clause::…`, a line each."""
    return "".join(
        _command(proof.document.source, finding, catalogue) + "\n" for proof in proofs for finding in proof.findings
    )


def _command(source: Source, finding: Finding, catalogue: Catalogue) -> str:
    place = region(source, finding.span)
    values: dict[str, object] = {"file": source.path, "line": place.line, "col": place.column}
    # A column range over several lines is not allowed.
    if place.end_line == place.line:
        values |= {"endLine": place.end_line, "endColumn": place.end_column}
    values["title"] = f"{finding.code} {finding.name}"
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in values.items())
    return f"::{LEVELS[finding.severity]} {properties}::{_data(finding.message.render(catalogue))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
