"""A slip of the finger is answered with what was probably meant, in the reader's language."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.cli.help import cells, wrapped
from lawdiff.cli.main import build

SLIPS = [
    (["lnit", "draft.txt"], "lint"),
    (["rules", "tset"], "test"),
    (["lint", "draft.txt", "--fomat", "json"], "--format"),
    (["lint", "draft.txt", "--format", "jsno"], "json"),
    (["lint", "draft.txt", "--fail-on", "eror"], "error"),
    (["lint", "draft.txt", "--lang", "eng"], "en"),
    (["lint", "draft.txt", "--select", "LD6022"], "LD602"),
    (["lint", "draft.txt", "--ignore", "sum-mismatch"], "LD602"),
    (["explain", "sum-mismach"], "sum-mismatch"),
    (["explain", "ld6022"], "LD602"),
    (["text", "draft.txt", "--encoding", "gb1803"], "gb18030"),
    (["diff", "draft.txt", "draft.txt", "--only", "mvoed"], "moved"),
]
SETTINGS = [
    ("igonre: [LD402]", "ignore"),
    ("severity: {LD6022: info}", "LD602"),
    ("options: {LD402: {stlye: none}}", "style"),
    ("limits: {charcters: 3}", "characters"),
]


def said(folder: Path, *args: str) -> str:
    (folder / "draft.txt").write_text("全年办理案件3件。\n", "utf-8")
    call = subprocess.run([sys.executable, "-m", "lawdiff", *args], cwd=folder, capture_output=True)
    assert call.returncode == 2
    return call.stderr.decode()


@pytest.mark.parametrize(("args", "meant"), SLIPS)
def test_a_slip_is_answered_with_what_was_meant(tmp_path: Path, args: list[str], meant: str) -> None:
    assert f"是不是 {meant}？" in said(tmp_path, *args)


@pytest.mark.parametrize(("line", "meant"), SETTINGS)
def test_a_slip_in_the_settings_too(tmp_path: Path, line: str, meant: str) -> None:
    (tmp_path / "lawdiff.yaml").write_text(line, "utf-8")
    assert f"是不是 {meant}？" in said(tmp_path, "lint", "draft.txt")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["lint"], "缺少 PATHS"),
        (["outline", "draft.txt", "other.txt"], "多出来的参数：other.txt"),
        (["lint", "draft.txt", "--jobs", "0"], "不小于 1"),
        (["lint", "draft.txt", "--select"], "--select 后面要有值"),
    ],
)
def test_click_speaks_the_language_of_the_program(tmp_path: Path, args: list[str], words: str) -> None:
    assert words in said(tmp_path, *args)


def test_what_is_near_nothing_is_not_guessed(tmp_path: Path) -> None:
    assert "是不是" not in said(tmp_path, "xyzzy")


def test_a_help_page_is_chinese_and_fits_the_terminal() -> None:
    page = CliRunner().invoke(build(), ["lint", "--help"], env={"COLUMNS": "80"}).output
    assert "选项：" in page
    assert [line for line in page.splitlines() if cells(line) > 80] == []


@given(st.text("全年办理案件，。；：、（）”》 abc-", max_size=80), st.integers(12, 40))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    assert "".join("".join(wrapped(text, width)).split()) == "".join(text.split())


@given(st.text("全年办理案件", max_size=80), st.integers(2, 40))
def test_wrapped_lines_fit(text: str, width: int) -> None:
    assert all(cells(line) <= width for line in wrapped(text, width))
