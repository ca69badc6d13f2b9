"""What cannot be done is one clear line that names the file; the rest is still done; nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

GOOD = "云泽市2023年法治政府建设情况的报告\n\n一、总体情况\n全年办理行政复议案件3件。\n".encode()


def run(*args: object, cwd: Path, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "lawdiff", *map(str, args)], cwd=cwd, input=stdin, capture_output=True)


def refused(call: subprocess.CompletedProcess[bytes], *words: str) -> None:
    message = call.stderr.decode()
    assert call.returncode == 2
    assert "Traceback" not in message
    assert all(word in message for word in words), message


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "good.txt").write_bytes(GOOD)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "blank.txt").write_bytes(b" \r\n\t\n")
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "torn.txt").write_bytes("报告".encode()[:-1] + b"\xff\xff\x80")
    (tmp_path / "folder.txt").mkdir()
    return tmp_path


BAD = ["empty.txt", "blank.txt", "binary.txt", "torn.txt", "folder.txt", "missing.txt"]


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["lint", "metrics", "outline", "dup", "text"])
def test_a_file_that_cannot_be_read(folder: Path, command: str, name: str) -> None:
    call = run(command, name, cwd=folder)
    refused(call, name)
    assert len(call.stderr.decode().strip().splitlines()) <= 2
    assert call.stdout == b""


@pytest.mark.parametrize("name", BAD)
def test_the_other_files_are_still_done(folder: Path, name: str) -> None:
    call = run("lint", name, "good.txt", "--format", "json", cwd=folder)
    refused(call, name)
    assert "good.txt" in call.stdout.decode()


@pytest.mark.parametrize("name", BAD)
def test_a_comparison_needs_both(folder: Path, name: str) -> None:
    refused(run("diff", "good.txt", name, cwd=folder), name)


@pytest.mark.parametrize(
    ("output", "reason"),
    [("missing/a.html", "没有这个文件夹"), ("good.txt/a.html", "不是文件夹"), ("folder.txt", "是文件夹")],
)
def test_why_a_result_cannot_be_written(folder: Path, output: str, reason: str) -> None:
    refused(run("lint", "good.txt", "--format", "html", "-o", output, cwd=folder), output, reason)


def test_an_encoding_that_does_not_exist(folder: Path) -> None:
    refused(run("text", "good.txt", "--encoding", "klingon", cwd=folder), "good.txt", "klingon")


def test_broken_settings_name_file_and_line(folder: Path) -> None:
    (folder / "lawdiff.yaml").write_text("select: [LD401\nignore: LD6\n", "utf-8")
    refused(run("lint", "good.txt", cwd=folder), "lawdiff.yaml:")


@pytest.mark.parametrize("line", ["selct: LD401", "select: {a: 1}", "- LD401", "fail-on: sometimes"])
def test_settings_that_make_no_sense(folder: Path, line: str) -> None:
    (folder / "lawdiff.yaml").write_text(line, "utf-8")
    refused(run("lint", "good.txt", cwd=folder), "lawdiff.yaml")


@pytest.mark.parametrize(
    "args", [["lnit", "good.txt"], ["lint"], ["lint", "good.txt", "--format", "pdf"], ["explain", "LD000"]]
)
def test_calls_that_make_no_sense(folder: Path, args: list[str]) -> None:
    refused(run(*args, cwd=folder))


def test_standard_input(folder: Path) -> None:
    assert run("text", "-", cwd=folder, stdin=GOOD).stdout == GOOD


def test_english(folder: Path) -> None:
    refused(run("lint", "missing.txt", "--lang", "en", cwd=folder), "missing.txt", "no such file")
