"""The JSON of every command obeys the schema that the program prints, and its spans point at what they quote."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from lawdiff import parse, read
from lawdiff.report.json.outline import render as outline
from lawdiff.report.json.schemas import names

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))
OLD, NEW = EXAMPLES[1], EXAMPLES[2]


def answer(*args: object) -> Any:
    call = subprocess.run([sys.executable, "-m", "lawdiff", *map(str, args), "--format", "json"], capture_output=True)
    assert call.returncode in (0, 1), call.stderr.decode()
    return json.loads(call.stdout)


@cache
def validator(command: str) -> jsonschema.Draft202012Validator:
    """What `lawdiff schema` prints, itself a valid schema that stands alone."""
    call = subprocess.run([sys.executable, "-m", "lawdiff", "schema", command], capture_output=True, check=True)
    printed = json.loads(call.stdout)
    jsonschema.Draft202012Validator.check_schema(printed)
    return jsonschema.Draft202012Validator(printed)


def check(command: str, *args: object) -> Any:
    found = answer(command, *args)
    validator(command).validate(found)
    return found


def squeeze(text: str) -> str:
    return "".join(text.split())


def consecutive(corpus: Path) -> list[tuple[Path, Path]]:
    reports = corpus / "corpus"
    folders = [*sorted((reports / "provincial").iterdir()), reports / "hailar", reports / "state_council"]
    years = [sorted(folder.glob("20??.txt")) for folder in folders if folder.is_dir()]
    years.append(sorted((corpus / "corpus/disclosure").glob("*.txt")))
    return [pair for row in years for pair in pairwise(row)]


@pytest.mark.parametrize("command", ["lint", "metrics", "outline", "dup"])
def test_one_report(command: str) -> None:
    check(command, NEW)


def test_lint_beside_last_year() -> None:
    check("lint", NEW, "--previous", OLD)


def test_two_reports() -> None:
    check("diff", OLD, NEW)


def test_several_years() -> None:
    assert check("metrics", *EXAMPLES)["series"]


def test_rules() -> None:
    check("rules")


def test_one_rule() -> None:
    check("explain", "LD602")


@pytest.mark.parametrize("name", names())
def test_a_schema_says_which_version_it_is_of(name: str) -> None:
    assert validator(name).schema["$id"] == f"urn:lawdiff:{name}:1"


@pytest.mark.parametrize("name", names())
def test_a_schema_refuses_another_version(name: str) -> None:
    assert any("const" in each.schema_path for each in validator(name).iter_errors({"version": 2}))


def test_findings_quote_what_stands_at_their_spans() -> None:
    text = NEW.read_text("utf-8")
    for finding in check("lint", NEW)["files"][0]["findings"]:
        start, end = finding["span"]
        assert squeeze(finding["quote"]) in squeeze(text[start:end]) or finding["count"] > 1, finding["code"]
        assert text[:start].count("\n") + 1 == finding["line"]


def test_metrics_quote_what_stands_at_their_spans() -> None:
    text = NEW.read_text("utf-8")
    for metric in check("metrics", NEW)["metrics"]:
        assert squeeze(metric["text"]) == squeeze(text[slice(*metric["span"])])


def well_paired(found: Any) -> None:
    texts = {side: {s["id"]: s["text"] for s in found["sentences"][side]} for side in ("old", "new")}
    for side, other in (("old", "insert"), ("new", "delete")):
        placed = [i for pair in found["pairs"] for i in pair[side]]
        assert sorted(placed) == sorted(texts[side])
        for pair in found["pairs"]:
            rebuilt = "".join(words for op, words in pair["ops"] if op != other)
            assert rebuilt == "".join(texts[side][i] for i in pair[side])


def test_ops_rebuild_both_sides() -> None:
    well_paired(answer("diff", OLD, NEW))


def test_every_real_report(corpus: Path) -> None:
    texts = sorted((corpus / "corpus").rglob("*.txt"))
    for command in ("lint", "metrics", "dup"):
        check(command, *texts)
    for text in texts:
        validator("outline").validate(json.loads(outline(parse(read(str(text))))))


def test_every_real_pair(corpus: Path) -> None:
    for old, new in consecutive(corpus):
        well_paired(check("diff", old, new))
