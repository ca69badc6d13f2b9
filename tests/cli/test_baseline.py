"""A baseline forgives what is known, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

from calling import run

SLIP = "全市经济回升向好,发展提质。\n"


def codes(folder: Path, *args: str) -> list[str]:
    answer = json.loads(run(folder, "lint", "--format", "json", "--select", "LD401,LD405", *args).stdout)
    return [finding["code"] for file in answer["files"] for finding in file["findings"]]


def update(folder: Path, verb: str = "update") -> None:
    call = run(folder, "baseline", verb, "--select", "LD401,LD405", "draft.txt")
    assert call.returncode == 0, call.stderr.decode()


def test_what_is_known_is_not_shown_again(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(SLIP, "utf-8")
    assert codes(tmp_path, "draft.txt") == ["LD401"]
    update(tmp_path)
    assert codes(tmp_path, "draft.txt") == []
    assert codes(tmp_path, "draft.txt", "--no-baseline") == ["LD401"]


def test_lines_above_do_not_matter_and_new_findings_show(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(SLIP, "utf-8")
    update(tmp_path)
    draft.write_text("总体情况\n\n" + SLIP + "二是加强监督，，堵塞漏洞。\n", "utf-8")
    assert codes(tmp_path, "draft.txt") == ["LD405"]


def test_prune_forgets_what_was_mended(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(SLIP, "utf-8")
    update(tmp_path)
    draft.write_text(SLIP.replace(",", "，"), "utf-8")
    update(tmp_path, "prune")
    assert json.loads((tmp_path / "lawdiff-baseline.json").read_text("utf-8"))["files"] == {}


def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(SLIP, "utf-8")
    (tmp_path / "lawdiff-baseline.json").write_text("[1, 2", "utf-8")
    call = run(tmp_path, "lint", "draft.txt")
    assert call.returncode == 2
    assert b"lawdiff-baseline.json" in call.stderr


def test_a_habit_that_spreads_is_new(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(SLIP, "utf-8")
    update(tmp_path)
    draft.write_text(SLIP + "\n三是开展培训,提升能力。\n", "utf-8")
    assert codes(tmp_path, "draft.txt") == ["LD401"]


def test_settings_and_baseline_beside_the_report_count_from_anywhere(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (inner / "draft.txt").write_text(SLIP, "utf-8")
    update(inner)
    assert codes(tmp_path, "inner/draft.txt") == []
    (inner / "lawdiff.yaml").write_text("fail-on: sometimes\n", "utf-8")
    assert run(tmp_path, "lint", "inner/draft.txt").returncode == 2
