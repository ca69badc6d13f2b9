"""The snippets for build servers are YAML, and the calls of lawdiff in them are calls that lawdiff knows."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from repository import Repository

PAGE = (Path(__file__).resolve().parent.parent / "docs/ci.md").read_text("utf-8")
BLOCKS = [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)]


def commands(shape: Any) -> list[str]:
    """Every line of a snippet that calls lawdiff."""
    if isinstance(shape, str):
        return [shape] if shape.startswith("lawdiff ") else []
    values = shape.values() if isinstance(shape, dict) else shape if isinstance(shape, list) else ()
    return [line for value in values for line in commands(value)]


CALLS = [line for block in BLOCKS for line in commands(block)]


def test_every_snippet_calls_lawdiff() -> None:
    assert len(CALLS) == len(BLOCKS) == 3


@pytest.mark.parametrize("line", CALLS)
def test_a_call_of_a_snippet_works(line: str, tmp_path: Path) -> None:
    repository = Repository(tmp_path)
    repository.commit("reports/2023.txt", "云泽市2023年法治政府建设情况的报告\n\n一、总体情况\n全年办理案件3件。\n")
    words = shlex.split(line.replace("origin/$GITHUB_BASE_REF", "HEAD"))
    call = subprocess.run(
        [sys.executable, "-m", *words], cwd=repository.folder, env=repository.env, capture_output=True, check=False
    )
    assert call.returncode == 0, call.stderr.decode()
