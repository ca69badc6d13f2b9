"""`corpus build`: every document once, trouble in a table of its own, and no half-done work."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import synthetic

pa = pytest.importorskip("pyarrow", reason="pip install 'lawdiff[corpus]'")
pytest.importorskip("daft", reason="pip install 'lawdiff[corpus]'")

from lawdiff.corpus.build import Asked, Outcome, build, job_of  # noqa: E402
from lawdiff.corpus.columns import BUILD, LEDGER  # noqa: E402
from lawdiff.corpus.engine import Engine  # noqa: E402
from lawdiff.corpus.guard import Guard  # noqa: E402
from lawdiff.corpus.job import FAILURE  # noqa: E402
from lawdiff.corpus.store import Store  # noqa: E402

ASKED = Asked(Engine(workers=2))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Eight reports of two bodies: one batch, which needs no engine."""
    synthetic.write(tmp_path / "in", 8, years=4)
    return tmp_path / "in"


def tables(out: Path) -> dict[str, object]:
    """All tables but the ledger, rows in order, as plain values."""
    store = Store(out)
    return {name: sorted(map(repr, store.table(name).to_pylist())) for name in BUILD}


def column(out: Path, table: str, name: str) -> list[object]:
    return Store(out).table(table)[name].to_pylist()


def test_every_report_becomes_rows(folder: Path, tmp_path: Path) -> None:
    outcome = build(folder, tmp_path / "out", ASKED)
    assert outcome == Outcome(8, 8, 0)
    assert len(set(column(tmp_path / "out", "documents", "path"))) == 8
    assert all(set(column(tmp_path / "out", name, "document")) for name in BUILD if name != "errors")


def test_body_and_year_are_recognised(folder: Path, tmp_path: Path) -> None:
    build(folder, tmp_path / "out", ASKED)
    rows = Store(tmp_path / "out").table("documents").select(["path", "body", "year"]).to_pylist()
    made = {one.path: (one.body, one.year) for one in synthetic.reports(8, years=4)}
    assert {row["path"]: (row["body"], row["year"]) for row in rows} == made


def test_a_second_run_does_nothing(folder: Path, tmp_path: Path) -> None:
    build(folder, tmp_path / "out", ASKED)
    before = tables(tmp_path / "out")
    assert build(folder, tmp_path / "out", ASKED) == Outcome(8, 0, 0)
    assert tables(tmp_path / "out") == before


def test_only_what_changed_is_read_again(folder: Path, tmp_path: Path) -> None:
    build(folder, tmp_path / "out", ASKED)
    first, second, *_ = sorted(folder.rglob("*.txt"))
    first.write_text(first.read_text("utf-8") + "补充一句说明情况的话。\n", "utf-8")
    second.unlink()
    assert build(folder, tmp_path / "out", ASKED) == Outcome(7, 1, 0)
    build(folder, tmp_path / "anew", ASKED)
    assert tables(tmp_path / "out") == tables(tmp_path / "anew")


def test_trouble_is_named_and_never_fatal(folder: Path, tmp_path: Path) -> None:
    report = min(folder.rglob("*.txt"))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing of one")
    (folder / "empty.txt").touch()
    (folder / "other.txt").write_text("买菜：白菜三斤，萝卜两斤。\n", "utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    twin = report.with_name("重发.txt")
    twin.write_bytes(report.read_bytes())
    (folder / "locked.txt").symlink_to(folder / "nowhere.txt")
    outcome = build(folder, tmp_path / "out", ASKED)
    rows = {row["path"]: row for row in Store(tmp_path / "out").table("errors").to_pylist()}
    kinds = {path: row["kind"] for path, row in rows.items()}
    assert kinds == {
        "broken.pdf": "unreadable",
        "empty.txt": "unreadable",
        "locked.txt": "unreadable",
        "other.txt": "no-report",
        "picture.png": "no-document",
        twin.relative_to(folder).as_posix(): "same-body-year",
    }
    assert all(path in row["reason"] for path, row in rows.items())
    assert outcome == Outcome(14, 14, 5)


def test_a_manifest_wins_over_title_and_path(folder: Path, tmp_path: Path) -> None:
    (folder / "note.txt").write_text("情况如下：全年办理案件3件。\n", "utf-8")
    manifest = folder / "manifest.csv"
    manifest.write_text("path,body,year\nnote.txt,云泽市司法局,2020\ngone.txt,云泽市,2021\n", "utf-8")
    build(folder, tmp_path / "out", ASKED, manifest)
    rows = Store(tmp_path / "out").table("documents").to_pylist()
    found = next(row for row in rows if row["path"] == "note.txt")
    assert (found["body"], found["body_from"], found["year"], found["year_from"]) == (
        "云泽市司法局",
        "manifest",
        2020,
        "manifest",
    )
    assert column(tmp_path / "out", "errors", "path") == ["gone.txt"]


def test_a_killed_run_is_taken_up_where_it_ended(tmp_path: Path) -> None:
    synthetic.write(tmp_path / "in", 80)
    call = [sys.executable, "-m", "lawdiff", "corpus", "build", str(tmp_path / "in"), "-o", str(tmp_path / "out")]
    running = subprocess.Popen([*call, "--workers", "1"], start_new_session=True)
    ledger = tmp_path / "out" / LEDGER
    while len(list(ledger.glob("*.parquet"))) < 2:
        assert running.poll() is None
        time.sleep(0.05)
    # The program alone: its workers live on for a while, as after a crash.
    running.kill()
    running.wait()
    first = {path: path.stat().st_mtime_ns for path in ledger.glob("*.parquet")}
    outcome = build(tmp_path / "in", tmp_path / "out", ASKED)
    build(tmp_path / "in", tmp_path / "anew", ASKED)
    assert 0 < outcome.done < 80
    assert {path: path.stat().st_mtime_ns for path in first} == first
    assert tables(tmp_path / "out") == tables(tmp_path / "anew")


@pytest.fixture
def deadly(folder: Path, tmp_path: Path) -> Iterator[tuple[Guard, Store, pa.Table]]:
    """A worker that some documents kill, and a batch with such ones."""
    with Store(tmp_path / "out").run() as store:
        job = job_of("deadly:make", "build", folder, store, Asked(seconds=5, memory=2 << 30))
        paths = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*.txt"))[:3]]
        names = [paths[0], "crash.txt", paths[1], "slow.txt", "greedy.txt", paths[2]]
        rows = [{"key": name, "path": name, "digest": "", "size": 0, FAILURE: ""} for name in names]
        empty = {"body": None, "year": None, "genre": None}
        guard = Guard(job)
        yield guard, store, pa.Table.from_pylist([row | empty for row in rows])
        guard.close()


def test_a_document_that_kills_its_worker_is_recorded(deadly: tuple[Guard, Store, pa.Table]) -> None:
    guard, store, batch = deadly
    assert guard.run(batch) == [False, True, False, True, True, False]
    kinds = {row["path"]: row["kind"] for row in store.table("errors").to_pylist()}
    assert kinds == {"crash.txt": "died", "slow.txt": "timeout", "greedy.txt": "died"}
    assert store.table("documents").num_rows == 3


def test_a_worker_of_a_killed_run_writes_nothing_more(deadly: tuple[Guard, Store, pa.Table]) -> None:
    guard, store, batch = deadly
    (store.folder / ".turn").write_text(str(store.turn + 1))
    assert guard.run(batch.slice(0, 1)) == []
    assert not store.parts(LEDGER)


def test_the_cluster_engine_gives_the_same_tables(tmp_path: Path) -> None:
    pytest.importorskip("ray", reason="pip install 'lawdiff[cluster]'")
    synthetic.write(tmp_path / "in", 40)
    build(tmp_path / "in", tmp_path / "native", ASKED)
    call = [sys.executable, "-m", "lawdiff", "corpus", "build", str(tmp_path / "in"), "-o", str(tmp_path / "ray")]
    done = subprocess.run([*call, "--engine", "ray", "--format", "json"], capture_output=True, text=True, check=False)
    assert json.loads(done.stdout) == {"version": 1, "items": 40, "done": 40, "failed": 0}, done.stderr
    assert tables(tmp_path / "ray") == tables(tmp_path / "native")


def test_two_runs_do_not_write_into_one_folder(folder: Path, tmp_path: Path) -> None:
    call = [sys.executable, "-m", "lawdiff", "corpus", "build", str(folder), "-o", str(tmp_path / "out")]
    with Store(tmp_path / "out").run():
        done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)


def test_what_failed_is_tried_again_when_asked(folder: Path, tmp_path: Path) -> None:
    (folder / "empty.txt").touch()
    build(folder, tmp_path / "out", ASKED)
    again = Asked(Engine(workers=2), retry=True)
    assert build(folder, tmp_path / "out", again) == Outcome(9, 1, 1)
    assert len(column(tmp_path / "out", "errors", "path")) == 1
