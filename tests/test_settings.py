"""Settings: what they say reaches the proofreader, and the call wins over them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from lawdiff.settings import find, load

DRAFT = "全市经济回升向好,发展提质。\n二是加强监督，，堵塞漏洞。\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    return tmp_path


def codes(folder: Path, settings: str, *args: str, name: str = "lawdiff.yaml") -> dict[str, str]:
    """Code -> severity of what is found among the two marks rules."""
    (folder / name).write_text(settings, "utf-8")
    call = [sys.executable, "-m", "lawdiff", "lint", "draft.txt", "--format", "json", *args]
    answer = json.loads(subprocess.run(call, cwd=folder, capture_output=True, check=False).stdout)
    found = answer["files"][0]["findings"]
    return {f["code"]: f["severity"] for f in found if f["code"] in ("LD401", "LD405")}


def test_nothing_set(folder: Path) -> None:
    assert codes(folder, "") == {"LD401": "warning", "LD405": "error"}


@pytest.mark.parametrize("settings", ["select: [LD401]", "select: LD401", "ignore: [LD405]"])
def test_select_and_ignore(folder: Path, settings: str) -> None:
    assert set(codes(folder, settings)) == {"LD401"}


def test_the_call_wins(folder: Path) -> None:
    assert set(codes(folder, "select: [LD401]", "--select", "LD405")) == {"LD405"}


def test_severity(folder: Path) -> None:
    assert codes(folder, "severity: {LD401: error}")["LD401"] == "error"


def test_per_file_ignores(folder: Path) -> None:
    assert set(codes(folder, "per-file-ignores: {'draft*': [LD405]}")) == {"LD401"}


def test_a_project_file(folder: Path) -> None:
    assert set(codes(folder, '[tool.lawdiff]\nselect = ["LD401"]\n', name="pyproject.toml")) == {"LD401"}


def test_the_nearest_file_above(folder: Path) -> None:
    inner = folder / "a" / "b"
    inner.mkdir(parents=True)
    (folder / "lawdiff.yaml").write_text("fail-on: error\n", "utf-8")
    assert find(inner) == folder / "lawdiff.yaml"
    assert load(folder / "lawdiff.yaml").fail_on == "error"


@pytest.mark.parametrize(
    "settings",
    [
        "options: {LD401: 3}",
        "options: {LD401: {nosuch: 1}}",
        "options: {LD000: {style: none}}",
        "severity: {LD401: bad}",
        "severity: {LD401: [error]}",
        "severity: {LD000: error}",
        "per-file-ignores: {'*.txt': 3}",
        "select: [1]",
    ],
)
def test_settings_that_make_no_sense_are_one_line(folder: Path, settings: str) -> None:
    (folder / "lawdiff.yaml").write_text(settings, "utf-8")
    call = subprocess.run([sys.executable, "-m", "lawdiff", "lint", "draft.txt"], cwd=folder, capture_output=True)
    assert call.returncode == 2
    assert b"Traceback" not in call.stderr


def test_one_code_for_some_files(folder: Path) -> None:
    assert set(codes(folder, "per-file-ignores: {'draft*': LD405}")) == {"LD401"}


TWO_YEARS = [
    f"临江县{year}年政府工作报告\n\n一、{year - 1}年工作回顾\n\n全县扎实做好各项民生保障工作和服务工作。\n"
    for year in (2021, 2022)
]


def carried(folder: Path, settings: str) -> list[tuple[str, bool]]:
    """Reason and boilerplate of what the second report takes over from the first."""
    (folder / "lawdiff.yaml").write_text(settings, "utf-8")
    for name, text in zip(("old.txt", "new.txt"), TWO_YEARS, strict=True):
        (folder / name).write_text(text, "utf-8")
    call = [sys.executable, "-m", "lawdiff", "diff", "old.txt", "new.txt", "--format", "json"]
    answer = json.loads(subprocess.run(call, cwd=folder, capture_output=True, check=True).stdout)
    words = {sentence["id"]: sentence["text"] for sentence in answer["sentences"]["new"]}
    return [(row["reason"], row["boilerplate"]) for row in answer["carried"] if "民生" in words[row["new"][0]]]


def test_a_pack_of_set_phrases_reaches_the_comparison(folder: Path) -> None:
    entry = "entries: [{text: 全县扎实做好各项民生保障工作和服务工作}]"
    (folder / "learned.yaml").write_text(f"kind: boilerplate\n{entry}\n", "utf-8")
    assert carried(folder, "") == [("verbatim", False)]
    assert carried(folder, "boilerplate: [learned.yaml]") == [("proper", True)]


def test_a_threshold_reaches_the_comparison(folder: Path) -> None:
    assert carried(folder, "meaning: {related: 1.1}") == []


@pytest.mark.parametrize("settings", ["meaning: {nosuch: 1}", "meaning: {speaks: high}", "boilerplate: [nosuch.yaml]"])
def test_thresholds_that_make_no_sense_are_one_line(folder: Path, settings: str) -> None:
    (folder / "lawdiff.yaml").write_text(settings, "utf-8")
    (folder / "new.txt").write_text(TWO_YEARS[1], "utf-8")
    call = [sys.executable, "-m", "lawdiff", "diff", "draft.txt", "new.txt"]
    done = subprocess.run(call, cwd=folder, capture_output=True)
    assert (done.returncode, done.stderr.count(b"Traceback")) == (2, 0)
