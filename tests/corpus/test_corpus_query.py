"""`corpus query`: every named query answers; SQL reads the tables and can reach nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("duckdb", reason="pip install 'lawdiff[corpus]'")

import jsonschema

from lawdiff.corpus.queries import NAMED
from lawdiff.corpus.query import answer
from lawdiff.errors import UsageError

ROOT = Path(__file__).resolve().parent.parent.parent
LAWDIFF = (sys.executable, "-m", "lawdiff", "corpus")
# What must give rows in a corpus with a missing year; the others may find nothing to report.
FULL = {"jumps", "series", "least-novel", "shared", "boilerplate", "rules", "worst", "missing-years", "coverage"}


@pytest.mark.parametrize("name", NAMED)
def test_a_named_query_answers(tables: Path, name: str) -> None:
    found = answer(tables, name, {})
    assert found.columns
    assert found.rows or name not in FULL


def test_there_are_a_dozen_named_queries() -> None:
    assert len(NAMED) >= 12


def test_a_parameter_narrows_the_answer(tables: Path) -> None:
    found = answer(tables, "series", {"label": "行政复议"})
    assert found.rows
    assert all("行政复议" in str(row[2]) for row in found.rows)


def test_sql_joins_the_tables(tables: Path) -> None:
    found = answer(tables, "SELECT count(*) FROM sentences JOIN documents USING (document)", {})
    assert found.rows[0] == answer(tables, "SELECT sum(sentences) FROM documents", {}).rows[0]


@pytest.mark.parametrize(
    "sql",
    [
        "COPY (SELECT 1) TO 'stolen.csv'",
        "SELECT * FROM read_csv('/etc/hostname')",
        "SELECT * FROM '/etc/hostname'",
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM 'https://example.org/a.parquet'",
        "ATTACH 'other.db'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "DROP VIEW documents",
        "SELECT 1; SELECT 2",
        "SELECT * FROM nowhere",
        "SELEC",
        "",
    ],
)
def test_nothing_but_reading_the_tables(tables: Path, sql: str) -> None:
    with pytest.raises(UsageError):
        answer(tables, sql, {})


def test_an_unknown_parameter_is_told(tables: Path) -> None:
    with pytest.raises(UsageError, match="lable"):
        answer(tables, "series", {"lable": "x"})


def ask(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*LAWDIFF, "query", *words], capture_output=True, text=True, check=False)


def test_the_answers_follow_the_schema(tables: Path) -> None:
    schema = json.loads((ROOT / "lawdiff/report/json/schema.json").read_text("utf-8"))
    calls = {"corpus-query": ["query", str(tables), "rules"], "corpus-run": ["pairs", str(tables)]}
    for name, call in calls.items():
        done = subprocess.run([*LAWDIFF, *call, "--format", "json"], capture_output=True, text=True, check=True)
        jsonschema.validate(json.loads(done.stdout), {"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]})


def test_figures_of_the_json_are_texts(tables: Path) -> None:
    sql = "SELECT amount FROM metrics WHERE amount IS NOT NULL ORDER BY amount LIMIT 1"
    found = json.loads(ask(str(tables), sql, "--format", "json").stdout)
    assert found["columns"] == [{"name": "amount", "type": "DECIMAL(38,9)"}]
    assert isinstance(found["rows"][0]["amount"], str)


def test_a_wrong_question_is_one_line_and_a_hint(tables: Path) -> None:
    done = ask(str(tables), "SELECT * FROM nowhere")
    assert (done.returncode, done.stdout) == (2, "")
    assert "nowhere" in done.stderr


def test_a_folder_without_tables_is_told(tmp_path: Path) -> None:
    done = ask(str(tmp_path), "rules")
    assert done.returncode == 2
    assert str(tmp_path) in done.stderr


def test_csv_defuses_what_a_spreadsheet_would_run(tables: Path) -> None:
    assert "'=1+1" in ask(str(tables), "SELECT '=1+1' AS a", "--format", "csv").stdout
