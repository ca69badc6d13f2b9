"""Write a file back as it was: encoding, mark, line ends, permissions; all of it or nothing."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from lawdiff.errors import UnreadableFile
from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.readers.encoding import encode


def write_back(source: Source, text: str) -> None:
    """Replace the file of `source` by `text`, atomically; raises UnreadableFile where that cannot be done."""
    path = Path(source.path).resolve()
    try:
        data = encode(text, source.encoding, source.bom)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        draft = Path(name)
    except (OSError, UnicodeEncodeError) as error:
        raise UnreadableFile(say("{path}：写不了（{reason}）", path=source.path, reason=error)) from None
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        draft.chmod(path.stat().st_mode & 0o7777)
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink()
        raise UnreadableFile(say("{path}：写不了（{reason}）", path=source.path, reason=error.strerror)) from None
