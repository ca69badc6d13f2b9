"""A throw-away git repository: its own home, its own settings, nothing of the user's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


class Repository:
    """A repository in `folder`, whose user's home lies beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "reports"
        self.home = folder / "home"
        for path in (self.folder, self.home):
            path.mkdir()
        left = {k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "XDG_", "LAWDIFF_"))}
        self.env = left | {
            "HOME": str(self.home),
            "GIT_CONFIG_GLOBAL": str(self.home / ".gitconfig"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "XDG_CACHE_HOME": str(self.home / "cache"),
            "GIT_PAGER": "cat",
            "LC_ALL": "C.UTF-8",
            "NO_COLOR": "1",
            "COLUMNS": "80",
        }
        self.git("config", "--global", "user.name", "A")
        self.git("config", "--global", "user.email", "a@example.org")
        self.git("config", "--global", "init.defaultBranch", "main")
        self.git("config", "--global", "core.quotePath", "false")
        self.git("init", "-q")

    def run(self, *words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            words, cwd=cwd or self.folder, env=self.env, capture_output=True, text=True, encoding="utf-8", check=False
        )

    def git(self, *words: str) -> str:
        call = self.run("git", *words)
        assert call.returncode == 0, call.stderr
        return call.stdout

    def lawdiff(self, *words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return self.run(sys.executable, "-m", "lawdiff", *words, cwd=cwd)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def commit(self, name: str, content: str | bytes) -> None:
        self.write(name, content)
        self.git("add", name)
        self.git("commit", "-qm", name)
