"""One call of the program, as a user makes it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def run(folder: Path, *args: str, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    """`lawdiff` with these arguments, in this folder."""
    return subprocess.run([sys.executable, "-m", "lawdiff", *args], cwd=folder, capture_output=True, input=stdin)
