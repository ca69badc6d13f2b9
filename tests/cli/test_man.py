"""The manual page: every command and option stands on it, and a formatter reads it without complaint."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from lawdiff.cli.main import COMMANDS


def printed(*args: str) -> str:
    call = subprocess.run([sys.executable, "-m", "lawdiff", "man", *args], capture_output=True, check=True)
    return call.stdout.decode()


def formatted(page: str) -> str:
    if shutil.which("groff") is None:
        pytest.skip("groff is not installed")
    call = subprocess.run(
        ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-P-cbou"], input=page.encode(), capture_output=True, check=True
    )
    assert call.stderr == b""
    return call.stdout.decode()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_formatter_reads_it(language: str) -> None:
    assert "--unsafe-fixes" in formatted(printed("--lang", language))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_stands_on_it(command: str) -> None:
    assert f".SS {command} " in printed()


def test_commands_of_a_group_stand_on_it() -> None:
    assert ".SS rules test " in printed()
