"""What git knows of a document: its earlier versions. The only room that calls git."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from lawdiff.errors import GitError
from lawdiff.model.message import say

# `C:\reports` and `C:/reports` name a drive, not a revision.
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def git(*words: str, folder: Path | None = None, known: tuple[int, ...] = (0,)) -> bytes:
    """What a git command prints; raises GitError where git is not there or ends with a status that is not `known`."""
    import subprocess

    try:
        call = subprocess.run(
            ["git", "-C", str(folder or Path.cwd()), *words], capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
    except OSError as error:
        raise GitError(say("git 用不了（{reason}）", reason=error.strerror or error)) from None
    if call.returncode not in known:
        raise GitError(say("git：{reason}", reason=_reason(call.stderr)))
    return call.stdout


def _reason(stderr: bytes) -> str:
    """The first line that git complained with."""
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ").removeprefix("error: ") if lines else "?"


def split_revision(path: str) -> tuple[str, str] | None:
    """`HEAD~1:report.docx` as revision and path; None for a file that is there, a drive, and a path without colon."""
    revision, colon, name = path.partition(":")
    if not (colon and name) or revision.startswith("-") or _DRIVE.match(path) or _is_there(path):
        return None
    return revision, name


def _is_there(path: str) -> bool:
    try:
        return Path(path).exists()
    except OSError:
        return False


def version(revision: str, name: str) -> bytes:
    """A file as it was in a revision; an empty revision is what is staged. Raises GitError.

    The path counts from here, and where there is none, from the top of the repository, as git itself has it.
    """
    place = Path(name)
    here = place.parent if place.parent.is_dir() else Path.cwd()
    inner = place.name if place.parent.is_dir() else name
    try:
        return _blob(f"{revision}:./{inner}", here)
    except GitError as error:
        try:
            return _blob(f"{revision}:{name}", Path.cwd())
        except GitError:
            raise error from None


def _blob(name: str, folder: Path) -> bytes:
    """The content of `revision:path`, line ends and large files as a checkout would have them."""
    return git("cat-file", "--filters", name, folder=folder)


@cache
def top(folder: Path) -> Path:
    """The top folder of the repository that a folder belongs to; raises GitError outside one."""
    try:
        answer = git("rev-parse", "--show-toplevel", folder=folder)
    except GitError as error:
        raise GitError(
            say("{path}：不在 git 仓库里（{reason}）", path=folder, reason=error.message),
            say("到仓库的文件夹里运行；lawdiff git install 也可用 --global"),
        ) from None
    return Path(answer.decode("utf-8", "surrogateescape").rstrip("\n"))


@cache
def former_names(top: Path, revision: str) -> Mapping[str, str]:
    """Files of the work tree that bear another name than in a revision: the present name and the one it had then.

    Raises GitError for a revision that is not known.
    """
    words = ["diff", "--name-status", "-z", "--find-renames", "--diff-filter=R", "--end-of-options", revision, "--"]
    fields = git(*words, folder=top).decode("utf-8", "surrogateescape").split("\0")
    return dict(zip(fields[2::3], fields[1::3], strict=False))


def former(path: Path, revision: str) -> bytes | None:
    """The file that `path` was in a revision, under the name it had then; None where it was not there.

    Raises GitError outside a repository and for a revision that is not known.
    """
    place = path.resolve()
    home = top(place.parent)
    name = place.relative_to(home.resolve()).as_posix()
    name = former_names(home, revision).get(name, name)
    listed = git("ls-tree", "-z", "--name-only", "--full-tree", revision, "--", name, folder=home)
    return _blob(f"{revision}:{name}", home) if listed else None
