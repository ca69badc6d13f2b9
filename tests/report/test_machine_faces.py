"""SARIF, GitHub, rdjson, JUnit, CSV: well formed for any text, columns in the units each of them counts."""

from __future__ import annotations

import csv
import io
import json
import re
from xml.etree import ElementTree

from hypothesis import given
from report_values import any_line, drawn, finding_of, hostile_line, proof_of

from lawdiff import parse
from lawdiff.model.finding import Proof
from lawdiff.model.message import NO_CATALOGUE
from lawdiff.model.span import Span
from lawdiff.readers.text import source_from_text
from lawdiff.report import csv_lint, csv_metrics, github, junit, rdjson, sarif
from lawdiff.report.csv_text import FORMULA_SIGNS
from lawdiff.report.json.parts import metric
from lawdiff.report.regions import uri


def made(picture: str, message: str = "此处有误", fix: str | None = "改") -> Proof:
    text, spans = drawn(picture)
    return proof_of(text, finding_of(text, spans[0], message=message, fix=fix, related=spans[1:]))


def hostile(words: str) -> Proof:
    text = f"前{words}后"
    return proof_of(
        text, finding_of(text, Span(1, 1 + len(words)), message=words, fix=words + "x", related=[Span(0, 1)])
    )


def test_sarif_counts_code_points() -> None:
    run = json.loads(sarif.render([made("共\n办𠮷结⟦案件⟧")], NO_CATALOGUE))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    result = run["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert [region[name] for name in ("startLine", "startColumn", "endLine", "endColumn")] == [2, 4, 2, 6]
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "改"}
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "LD999"


def test_rdjson_counts_bytes() -> None:
    found = json.loads(rdjson.render([made("共\n办𠮷结⟦案件⟧")], NO_CATALOGUE))["diagnostics"][0]
    assert found["location"]["range"] == {"start": {"line": 2, "column": 11}, "end": {"line": 2, "column": 17}}
    assert found["severity"] == "ERROR"


def test_github_names_the_place() -> None:
    line = github.render([made("办结⟦案件⟧", message="第1行%：\n两处, 皆误")], NO_CATALOGUE)
    assert line == (
        "::error file=草案.txt,line=1,col=3,endLine=1,endColumn=5,title=LD999 made-up::第1行%25：%0A两处, 皆误\n"
    )


@given(hostile_line)
def test_github_is_one_line_a_finding(words: str) -> None:
    assert github.render([hostile(words)], NO_CATALOGUE).count("\n") == 1


@given(hostile_line)
def test_json_faces_are_json_and_junit_is_xml(words: str) -> None:
    for face in (sarif, rdjson):
        assert json.loads(face.render([hostile(words)], NO_CATALOGUE))
    suite = ElementTree.fromstring(junit.render([hostile(words)], NO_CATALOGUE)).find("testsuite")
    assert suite is not None
    assert suite.get("failures") == "1"


def test_a_clean_file_is_a_case_that_passed() -> None:
    root = ElementTree.fromstring(junit.render([proof_of("甲。")], NO_CATALOGUE))
    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    assert root.find("testsuite/testcase/failure") is None


@given(hostile_line)
def test_csv_runs_nothing_and_keeps_its_columns(words: str) -> None:
    page = csv_lint.render([hostile(words)], NO_CATALOGUE)
    assert page.startswith("\ufeff")
    head, row = csv.reader(io.StringIO(page.removeprefix("\ufeff"), newline=""))
    assert len(head) == len(row)
    assert not any(cell.startswith(FORMULA_SIGNS) for cell in row)


@given(any_line)
def test_csv_of_figures_has_a_head(words: str) -> None:
    page = csv_metrics.render([proof_of(words or "甲").document])
    assert page.removeprefix("\ufeff").startswith("path,year,line,column,label,text,")


def test_a_path_becomes_a_uri() -> None:
    assert uri("报告/a b.txt") == "%E6%8A%A5%E5%91%8A/a%20b.txt"
    assert re.fullmatch(r"file:///tmp/a%20b.txt", uri("/tmp/a b.txt"))


def test_a_figure_is_told_as_it_is_written() -> None:
    """The text of a figure keeps the width its report has, without the spaces."""
    document = parse(source_from_text("临江县2022年政府工作报告\n\n生产总值增长９．２％，建成公路 470 公里。\n"))
    told = [metric(document, 0, figure)["text"] for figure in document.metrics]
    assert told == ["９．２％", "470公里"]
