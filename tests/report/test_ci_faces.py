"""What build servers read: SARIF by the official schema, GitLab code quality by its required fields."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif
from report_values import drawn, finding_of, hostile_line, proof_of

from lawdiff import lint, parse, read
from lawdiff.model.finding import Proof, Severity
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.model.span import Span
from lawdiff.report import gitlab, sarif

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt"))
# https://docs.gitlab.com/ci/testing/code_quality/, "Code Quality report format".
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def proofs() -> list[Proof]:
    documents = [parse(read(path)) for path in EXAMPLES]
    return [Proof(document, lint(document), ()) for document in documents]


def hostile(words: str) -> Proof:
    text = f"前{words}后"
    span = Span(1, 1 + len(words))
    return proof_of(text, finding_of(text, span, message=words, fix=words + "x", related=[Span(0, 1)]))


def entries(found: list[Proof]) -> list[dict[str, Any]]:
    shown: list[dict[str, Any]] = json.loads(gitlab.render(found, NO_CATALOGUE))
    jsonschema.validate(shown, GITLAB)
    return shown


def test_sarif_of_reports_obeys_the_schema() -> None:
    log = Sarif.model_validate_json(sarif.render(proofs(), NO_CATALOGUE))
    assert log.runs[0].results


@given(hostile_line)
def test_sarif_of_any_text_obeys_the_schema(words: str) -> None:
    assert Sarif.model_validate_json(sarif.render([hostile(words)], NO_CATALOGUE)).version.value == "2.1.0"


def test_gitlab_gets_an_entry_a_finding() -> None:
    found = proofs()
    shown = entries(found)
    assert len(shown) == sum(len(proof.findings) for proof in found)
    assert len({entry["fingerprint"] for entry in shown}) == len(shown)


@given(hostile_line)
def test_gitlab_gets_its_fields_whatever_the_text(words: str) -> None:
    assert len(entries([hostile(words)])) == 1


@pytest.mark.parametrize(("severity", "level"), [("error", "major"), ("warning", "minor"), ("info", "info")])
def test_gitlab_knows_other_severities(severity: str, level: str) -> None:
    text, spans = drawn("共办结⟦案件⟧")
    assert entries([proof_of(text, finding_of(text, spans[0], severity=Severity(severity)))])[0]["severity"] == level


def test_a_fingerprint_outlives_new_lines_above() -> None:
    text, spans = drawn("办结⟦案件⟧")
    below, later = drawn("新的一行\n办结⟦案件⟧")
    first = entries([proof_of(text, finding_of(text, spans[0]))])[0]
    second = entries([proof_of(below, finding_of(below, later[0]))])[0]
    assert first["fingerprint"] == second["fingerprint"]
    assert (first["location"]["lines"]["begin"], second["location"]["lines"]["begin"]) == (1, 2)
