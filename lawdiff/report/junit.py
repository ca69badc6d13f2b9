"""JUnit XML: a suite a file, a failed case a finding; for build servers."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

from lawdiff.model.finding import Finding, Proof
from lawdiff.model.source import Source
from lawdiff.report.regions import region
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue


def render(proofs: Sequence[Proof], catalogue: Catalogue) -> str:
    """A clean file is one case that passed."""
    failures = sum(len(proof.findings) for proof in proofs)
    tests = sum(max(len(proof.findings), 1) for proof in proofs)
    root = ElementTree.Element("testsuites", name="lawdiff", tests=str(tests), failures=str(failures))
    for proof in proofs:
        _suite(root, proof, catalogue)
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suite(root: ElementTree.Element, proof: Proof, catalogue: Catalogue) -> None:
    path = clean(proof.document.source.path)
    found = proof.findings
    tests, failures = str(max(len(found), 1)), str(len(found))
    suite = ElementTree.SubElement(
        root, "testsuite", name=path, tests=tests, failures=failures, errors="0", skipped="0"
    )
    if not found:
        ElementTree.SubElement(suite, "testcase", classname=path, name="lawdiff")
    for finding in found:
        _case(suite, proof.document.source, finding, catalogue)


def _case(suite: ElementTree.Element, source: Source, finding: Finding, catalogue: Catalogue) -> None:
    place = region(source, finding.span)
    path = clean(source.path)
    name = f"{finding.code} {finding.name} {place.line}:{place.column}"
    case = ElementTree.SubElement(suite, "testcase", classname=path, name=name, file=path, line=str(place.line))
    message = clean(finding.message.render(catalogue))
    failure = ElementTree.SubElement(case, "failure", type=str(finding.severity), message=message)
    failure.text = f"{path}:{place.line}:{place.column} {clean(finding.quote)}"
