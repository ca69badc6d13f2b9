"""Floor 1: a file becomes a Source. The only place that opens documents."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

from msgspec import Struct

from lawdiff.errors import UnreadableFile, reason
from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.readers.kind import FORMATS, format_of, kind_of
from lawdiff.readers.limits import LIMITS, Limits, too_large

__all__ = ["FORMATS", "Reading", "format_of", "read", "source_from_bytes", "too_large"]

# The module that reads a format; each has `source_from_bytes(data, path, format, reading)`.
READERS = {
    "txt": "lawdiff.readers.text",
    "md": "lawdiff.readers.text",
    "html": "lawdiff.readers.html",
    "pdf": "lawdiff.readers.pdf",
    "docx": "lawdiff.readers.word",
    "doc": "lawdiff.readers.legacy",
}


class Reading(Struct, frozen=True):
    """How to read: `encoding` overrides recognition; `revisions` is accepted or original, for tracked changes."""

    encoding: str | None = None
    revisions: str = "accepted"
    limits: Limits = LIMITS


def read(path: str | os.PathLike[str], encoding: str | None = None, reading: Reading | None = None) -> Source:
    """Read one document; `encoding` is short for a `reading` of its own.

    Raises UnreadableFile (missing, a folder, empty, too large, not a document) and UnknownEncoding.
    """
    name = os.fspath(path)
    reading = reading or Reading(encoding)
    return source_from_bytes(bytes_of(name, reading.limits), name, reading)


def bytes_of(name: str, limits: Limits) -> bytes:
    """The bytes of a file; raises UnreadableFile (missing, a folder, too large)."""
    try:
        if Path(name).stat().st_size > limits.file_bytes:
            raise too_large(name, "file_bytes", limits.file_bytes)
        return Path(name).read_bytes()
    except FileNotFoundError:
        raise UnreadableFile(say("{path}：没有这个文件", path=name)) from None
    except IsADirectoryError:
        raise UnreadableFile(say("{path}：是文件夹，不是文件", path=name)) from None
    except ValueError:
        raise UnreadableFile(say("{path}：没有这个文件", path=name)) from None
    except OSError as error:
        raise UnreadableFile(say("{path}：读不了（{reason}）", path=name, reason=reason(error))) from None


def source_from_bytes(data: bytes, name: str, reading: Reading | None = None) -> Source:
    """A Source from the bytes of a document of any kind; raises UnreadableFile and UnknownEncoding."""
    format = kind_of(data, name)
    if format not in READERS:
        raise UnreadableFile(say("{path}：是 {kind}，不是能读的文档", path=name, kind=format))
    source: Source = import_module(READERS[format]).source_from_bytes(data, name, format, reading or Reading())
    return source
