"""`corpus pairs`: the same answers as `lawdiff diff`, for every body and year."""

from __future__ import annotations

from pathlib import Path

import pytest
import synthetic

pytest.importorskip("daft", reason="pip install 'lawdiff[corpus]'")

from lawdiff import compare, parse, read
from lawdiff.corpus.build import Asked, Outcome
from lawdiff.corpus.pairs import pairs
from lawdiff.corpus.store import Store


def test_every_report_meets_the_one_before_it(tables: Path) -> None:
    found = {(row["body"], row["old_year"], row["new_year"]) for row in Store(tables).table("pairs").to_pylist()}
    bodies = [synthetic.body_name(n) for n in range(4)]
    steps = {(body, year, year + 1) for body in bodies for year in (2014, 2015, 2016)}
    gap = {(bodies[1], 2014, 2016)} | {step for step in steps if step[0] != bodies[1] or 2015 not in step[1:]}
    assert found == gap


def test_a_pair_says_what_diff_says(tables: Path) -> None:
    row = next(row for row in Store(tables).table("pairs").to_pylist() if row["new_year"] == row["old_year"] + 1)
    folder = Path((tables / "root.txt").read_text("utf-8"))
    documents = {one["document"]: one["path"] for one in Store(tables).table("documents").to_pylist()}
    old, new = (parse(read(folder / documents[row[side]])) for side in ("old", "new"))
    comparison = compare(old, new)
    assert (row["novelty"], row["similarity"]) == (comparison.novelty, comparison.similarity)
    assert row["edited"] == comparison.pair_counts["edited"]
    deltas = [one for one in Store(tables).table("metric_deltas").to_pylist() if one["pair"] == row["pair"]]
    assert [(one["label"], one["status"]) for one in deltas] == [(m.label, m.status) for m in comparison.metrics]


def test_pairs_that_are_done_are_not_done_again(tables: Path) -> None:
    assert pairs(tables, Asked()) == Outcome(11, 0, 0)


def test_a_report_that_changed_since_is_named(tmp_path: Path) -> None:
    from lawdiff.corpus.build import build

    synthetic.write(tmp_path / "in", 3, years=3)
    build(tmp_path / "in", tmp_path / "out", Asked())
    last = max((tmp_path / "in").rglob("*.txt"))
    last.write_text(last.read_text("utf-8") + "补充一句。\n", "utf-8")
    assert pairs(tmp_path / "out", Asked()) == Outcome(2, 2, 1)
    errors = Store(tmp_path / "out").table("errors", "pairs").to_pylist()
    assert [(row["stage"], row["path"]) for row in errors] == [("pairs", last.relative_to(tmp_path / "in").as_posix())]
