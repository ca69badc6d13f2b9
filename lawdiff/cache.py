"""What was made from a file, kept beside the user's other caches so that the next start need not make it again."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from zlib import crc32

from lawdiff import __version__


def folder() -> Path:
    """The user's cache folder for this program; raises OSError where there is no home."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    else:
        base = os.environ.get("XDG_CACHE_HOME")
    try:
        return Path(base or Path.home() / ".cache") / "lawdiff"
    except RuntimeError as error:
        raise OSError(str(error)) from None


def remembered(path: Path, make: Callable[[Path], Any], what: str = "content") -> Any:
    """`make(path)`, or what it gave when the file had the same size and time under the same version.

    `what` tells apart things that are made from one file.
    The value goes through JSON: dates come back as ISO strings, keys as strings. Where the folder cannot be read or
    written the value is simply made anew.
    """
    status = path.stat()
    stamp = [__version__, str(path), status.st_size, status.st_mtime_ns]
    try:
        kept = folder() / f"{path.stem}-{what}-{crc32(str(path).encode()):08x}.json"
    except OSError:
        return _plain(make(path))
    try:
        old = json.loads(kept.read_bytes())
        if old["stamp"] == stamp:
            return old["value"]
    except (OSError, ValueError, KeyError, TypeError):
        pass
    value = _plain(make(path))
    keep(kept, json.dumps({"stamp": stamp, "value": value}, ensure_ascii=False).encode())
    return value


def _plain(value: Any) -> Any:
    return json.loads(json.dumps(value, ensure_ascii=False, default=str))


def keep(path: Path, data: bytes) -> None:
    """Write whole or not at all; another process may be writing the same. A cache that cannot be written is none."""
    draft = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(data)
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
