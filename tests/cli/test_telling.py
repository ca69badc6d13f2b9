"""Quiet, verbose, and a sign of life for those who wait: never on standard output."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CLEAN = EXAMPLES / "yunze-2021.txt"
WAIT = """
import sys, time
from lawdiff.cli import telling
telling.PATIENCE = {patience}
with telling.progress("等一等", 2) as done:
    done()
    while {patience} == 0 and "rich.progress" not in sys.modules:
        time.sleep(0.01)
    time.sleep(0.2 if {patience} == 0 else 0)
print("rich" if "rich.progress" in sys.modules else "plain")
"""


def run(*args: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "lawdiff", *map(str, args)], capture_output=True)


def on_a_terminal(patience: float) -> tuple[str, str]:
    """Standard output, and what a terminal on standard error is sent."""
    ours, theirs = pty.openpty()
    call = subprocess.run([sys.executable, "-c", WAIT.format(patience=patience)], stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    sent = b""
    try:
        while part := os.read(ours, 4096):
            sent += part
    except OSError:
        pass
    os.close(ours)
    return call.stdout.decode().strip(), sent.decode()


def test_a_clean_report_is_passed_over_in_silence() -> None:
    call = run("lint", "--quiet", "--select", "LD101", CLEAN)
    assert (call.returncode, call.stdout, call.stderr) == (0, b"", b"")


def test_quiet_still_ends_with_the_status() -> None:
    call = run("lint", "-q", "--select", "LD101", EXAMPLES / "yunze-2023-draft.txt")
    assert (call.returncode, call.stdout, call.stderr) == (1, b"", b"")


def test_quiet_still_gives_the_result() -> None:
    assert run("outline", "-q", CLEAN).stdout == run("outline", CLEAN).stdout


def test_quiet_still_names_what_cannot_be_read() -> None:
    call = run("lint", "--quiet", "no-such-file.txt")
    assert call.returncode == 2
    assert "no-such-file.txt" in call.stderr.decode()


@pytest.mark.parametrize(
    "args", [("lint", CLEAN), ("diff", CLEAN, CLEAN), ("metrics", CLEAN), ("dup", CLEAN), ("text", CLEAN)]
)
def test_verbose_adds_nothing_to_the_result(args: tuple[object, ...]) -> None:
    plain, told = run(*args), run(*args, "--verbose")
    assert told.stdout == plain.stdout


def test_verbose_names_each_step() -> None:
    steps = run("lint", "--verbose", CLEAN).stderr.decode()
    assert f"读入{CLEAN}" in steps
    assert f"校对{CLEAN}" in steps


def test_who_waits_sees_a_sign_of_life() -> None:
    said, seen = on_a_terminal(0)
    assert said == "rich"
    assert "等一等" in seen


def test_who_does_not_wait_pays_nothing_for_it() -> None:
    assert on_a_terminal(60) == ("plain", "")
