"""`lawdiff rules test` tells a pack that keeps its word from one that does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PACK = """\
code: LD590
name: house-words
kind: prefer
severity: warning
summary: 本单位的用词
source: 本单位文风手册
entries:
  - {wrong: 群众们, right: 群众, bad: %s}
"""


def tried(folder: Path, bad: str) -> subprocess.CompletedProcess[bytes]:
    pack = folder / "own.yaml"
    pack.write_text(PACK % bad, "utf-8")
    return subprocess.run(
        [sys.executable, "-m", "lawdiff", "rules", "test", str(pack)], capture_output=True, check=False
    )


def test_a_pack_that_keeps_its_word(tmp_path: Path) -> None:
    call = tried(tmp_path, "方便⟦群众们⟧办事。")
    assert (call.returncode, call.stderr) == (0, b"")


@pytest.mark.parametrize("bad", ["方便⟦群众⟧办事。", "方便⟦群众们办事⟧。"])
def test_a_pack_that_does_not(tmp_path: Path, bad: str) -> None:
    assert tried(tmp_path, bad).returncode in (1, 2)


def test_a_missing_pack(tmp_path: Path) -> None:
    call = [sys.executable, "-m", "lawdiff", "rules", "test", str(tmp_path / "none.yaml")]
    answer = subprocess.run(call, capture_output=True, check=False)
    assert answer.returncode == 2
    assert b"Traceback" not in answer.stderr
