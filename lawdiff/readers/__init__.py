"""Floor 1: a file becomes a Source. The only place that opens documents."""

from __future__ import annotations

import os
from pathlib import Path

from lawdiff.errors import UnreadableFile
from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.readers.text import source_from_bytes

FORMATS = {".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md"}


def format_of(name: str) -> str:
    """The kind of document by its name; plain text where the name says nothing known."""
    return FORMATS.get(Path(name).suffix.lower(), "txt")


def read(path: str | os.PathLike[str], encoding: str | None = None) -> Source:
    """Read one document; `encoding` overrides recognition.

    Raises UnreadableFile (missing, a folder, empty, not text) and UnknownEncoding.
    """
    name = os.fspath(path)
    try:
        data = Path(path).read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(say("{path}：没有这个文件", path=name)) from None
    except IsADirectoryError:
        raise UnreadableFile(say("{path}：是文件夹，不是文件", path=name)) from None
    except ValueError:
        raise UnreadableFile(say("{path}：没有这个文件", path=name)) from None
    except OSError as error:
        raise UnreadableFile(say("{path}：读不了（{reason}）", path=name, reason=error.strerror or error)) from None
    return source_from_bytes(data, name, format_of(name), encoding)
