"""Last year's report is found by the names of files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from lawdiff.errors import SettingsError, UsageError
from lawdiff.previous import Pattern, pattern

OLD = "云泽市2022年法治政府建设情况的报告\n\n一、总体情况\n全年办理行政复议案件113件，办结110件。\n"
NEW = "云泽市2023年法治政府建设情况的报告\n\n一、总体情况\n全年办理行政复议案件128件，比上年120件有所增加。\n"


def found(folder: Path, words: str, name: str, *others: str) -> str | None:
    for each in (name, *others):
        (folder / each).parent.mkdir(parents=True, exist_ok=True)
        (folder / each).touch()
    place = Pattern(words).of(folder / name, 2023)
    return place and place.resolve().relative_to(folder).as_posix()


@pytest.mark.parametrize(
    ("words", "name", "other"),
    [
        ("{year-1}.txt", "2023.txt", "2022.txt"),
        ("{name}-{year-1}.*", "云泽-2023-草稿.txt", "云泽-2022.docx"),
        ("{year-1}{rest}{suffix}", "2023年[云泽]报告.docx", "2022年[云泽]报告.docx"),
        ("../{year-1}/{name}{suffix}", "2023/云泽.txt", "2022/云泽.txt"),
        ("{name}{year-1}.txt", "云泽.txt", "云泽2022.txt"),
        ("去年/*", "2023.txt", "去年/任意名字.pdf"),
    ],
)
def test_the_fields(tmp_path: Path, words: str, name: str, other: str) -> None:
    assert found(tmp_path, words, name, other) == other


def test_none_there(tmp_path: Path) -> None:
    assert found(tmp_path, "{year-1}.txt", "2023.txt") is None


def test_a_report_is_not_its_own_predecessor(tmp_path: Path) -> None:
    assert found(tmp_path, "*.txt", "2023.txt", "2022.txt") == "2022.txt"


def test_several_are_one_too_many(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        found(tmp_path, "{year-1}.*", "2023.txt", "2022.txt", "2022.docx")


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(SettingsError):
        pattern("{stem}-{year-1}.txt")


@pytest.mark.parametrize("value", [None, "", 3, "/reports/{year-1}.txt"])
def test_what_is_no_relative_path_is_no_pattern(value: object) -> None:
    assert pattern(value) is None


def lint(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "lawdiff", "lint", "--with-previous", "--select", "LD9", *words]
    return subprocess.run(call, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_a_report_is_held_against_last_years(tmp_path: Path) -> None:
    (tmp_path / "2022.txt").write_text(OLD, "utf-8")
    (tmp_path / "2023.txt").write_text(NEW, "utf-8")
    (tmp_path / "lawdiff.yaml").write_text('previous: "{year-1}.txt"\n', "utf-8")
    call = lint(tmp_path, "2022.txt", "2023.txt")
    assert call.returncode == 1
    assert "LD903" in call.stdout
    assert "2022.txt：没有上一年的报告" in call.stderr


def test_without_a_pattern_the_user_learns_what_to_write(tmp_path: Path) -> None:
    (tmp_path / "2023.txt").write_text(NEW, "utf-8")
    call = lint(tmp_path, "2023.txt")
    assert call.returncode == 2
    assert "previous:" in call.stderr
