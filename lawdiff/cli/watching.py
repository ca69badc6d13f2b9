"""Do it again whenever a file changes, until the user has had enough."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import click

from lawdiff.cli.walking import walk
from lawdiff.errors import LawdiffError, UsageError
from lawdiff.lang import tr
from lawdiff.model.message import say

# Milliseconds after which the files are looked at even if nothing was announced: shared folders announce nothing.
LOOK_EVERY = 2_000

# Time, size and number: an editor that puts a new file in place of the old one changes the number.
Stamp = tuple[int, int, int]


def watch(paths: Sequence[str], beside: Iterable[Path], again: Callable[[], object]) -> None:
    """Call `again` now and after every change of a document below `paths` or of a file `beside`; never returns.

    Raises UsageError for standard input, and where watchfiles is not installed.
    """
    if "-" in paths:
        raise UsageError(say("标准输入没有可以等的改动"), say("--watch 后面写文件或文件夹"))
    try:
        from watchfiles import watch as changes
    except ModuleNotFoundError as error:
        hint = say("pip install 'lawdiff[{extra}]'", extra="watch")
        raise UsageError(say("--watch 需要 {library}", library=error.name), hint) from None
    seen = _round(paths, beside, again)
    folders = _folders([*map(Path, paths), *beside])
    recursive = any(Path(path).is_dir() for path in paths)
    for _ in changes(*folders, watch_filter=None, recursive=recursive, yield_on_timeout=True, rust_timeout=LOOK_EVERY):
        if _stamps(paths, beside) != seen:
            seen = _round(paths, beside, again)


def _round(paths: Sequence[str], beside: Iterable[Path], again: Callable[[], object]) -> dict[str, Stamp]:
    """One call of `again` on a clean screen; the state of the files before it, so that no change falls between."""
    from lawdiff.cli.main import report

    before = _stamps(paths, beside)
    click.clear()
    try:
        again()
    except LawdiffError as error:
        report(error)
    print(tr("等着改动：{n}个文件；按 Ctrl-C 结束", n=len(before)), file=sys.stderr, flush=True)
    return before


def _stamps(paths: Sequence[str], beside: Iterable[Path]) -> dict[str, Stamp]:
    found: dict[str, Stamp] = {}
    for path in (*(path for path in walk(paths) if isinstance(path, str)), *map(str, beside)):
        with suppress(OSError):
            status = Path(path).stat()
            found[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return found


def _folders(paths: Iterable[Path]) -> set[Path]:
    """The folders that hold the paths, and those that links lead to; a file that is replaced stays in its folder."""
    both = {each for path in paths for each in (path.absolute(), path.resolve())}
    return {folder for path in both if (folder := path if path.is_dir() else path.parent).is_dir()}
