"""Write a file all or not at all; write a mended one back as it was: encoding, mark, line ends, permissions."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from lawdiff.errors import UnreadableFile, reason
from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.readers.encoding import encode


def write_back(source: Source, text: str) -> None:
    """Replace the file of `source` by `text`; raises UnreadableFile where that cannot be done."""
    path = Path(source.path)
    if not os.access(path, os.W_OK):
        raise UnreadableFile(say("{path}：文件只读，没有改动", path=source.path))
    write_whole(path, encode(text, source.encoding, source.bom), source.path)


def write_whole(path: Path, data: bytes, name: str) -> None:
    """Write through a draft beside the file, so that no reader ever sees half of it; what a link leads to is written.

    Devices and pipes are written straight. Raises UnreadableFile, which speaks of the file as `name`.
    """
    import tempfile

    try:
        home = path.resolve()
        if home.exists() and not home.is_file():
            home.write_bytes(data)
            return
        handle, draft_name = tempfile.mkstemp(dir=home.parent, prefix=f".{home.name}.")
        draft = Path(draft_name)
        try:
            with os.fdopen(handle, "wb") as out:
                out.write(data)
            draft.chmod(home.stat().st_mode & 0o7777 if home.exists() else 0o666 & ~_umask())
            draft.replace(home)
        except OSError:
            with suppress(OSError):
                draft.unlink()
            raise
    except OSError as error:
        raise UnreadableFile(say("{path}：写不了（{reason}）", path=name, reason=reason(error))) from None


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
