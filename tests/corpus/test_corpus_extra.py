"""Without the extra, one line says what is missing and how to get it."""

from __future__ import annotations

import subprocess
import sys

import pytest


@pytest.mark.parametrize("missing", ["pyarrow", "daft", "duckdb"])
@pytest.mark.parametrize("call", [["dup", "."], ["query", "rules"]])
def test_a_missing_library_is_named(missing: str, call: list[str]) -> None:
    script = (
        f"import sys\nsys.modules[{missing!r}] = None\nsys.argv = ['lawdiff', 'corpus', *{call!r}]\n"
        "from lawdiff.cli.main import main\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_help_needs_no_extra() -> None:
    script = (
        "import sys\nsys.modules.update(dict.fromkeys(['pyarrow', 'daft', 'duckdb', 'numpy', 'ray']))\n"
        "sys.argv = ['lawdiff', 'corpus', '--help']\nfrom lawdiff.cli.main import main\nmain()"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert all(name in done.stdout for name in ("build", "pairs", "dup", "query", "report"))
