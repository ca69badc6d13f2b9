"""Folders become the documents in them; what git ignores is passed over."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from lawdiff.errors import GitError, UnreadableFile
from lawdiff.model.message import say
from lawdiff.readers import FORMATS


def walk(paths: Iterable[str]) -> Iterator[str | UnreadableFile]:
    """Every file named, and every document below every folder named; an error in place of a folder without any."""
    for path in paths:
        if path == "-" or not Path(path).is_dir():
            yield path
            continue
        found = sorted(p for p in _tracked(path) if Path(p).suffix.lower() in FORMATS)
        if found:
            yield from found
        else:
            yield UnreadableFile(say("{path}：文件夹里没有可以读的报告", path=path))


def _tracked(folder: str) -> Iterator[str]:
    """The files below a folder that git does not ignore; outside a repository all but the hidden ones."""
    from lawdiff.git import git

    try:
        answer = git("ls-files", "-z", "--cached", "--others", "--exclude-standard", folder=Path(folder))
    except GitError:
        yield from _all(folder)
        return
    names = dict.fromkeys(os.fsdecode(name) for name in answer.split(b"\0") if name)
    yield from (str(path) for name in names if (path := Path(folder, name)).is_file())


def _all(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (str(Path(root, name)) for name in names if not name.startswith("."))
