"""Plain text and Markdown: the decoded file is the source text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lawdiff.errors import UnreadableFile
from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.readers.encoding import decode
from lawdiff.readers.pipes import pipe_tables
from lawdiff.readers.repair import repair

if TYPE_CHECKING:
    from lawdiff.readers import Reading

_LINE_END = re.compile(r"\r\n?|\n")


def source_from_bytes(data: bytes, path: str, format: str, reading: Reading) -> Source:
    """A Source from the bytes of a text file; raises UnreadableFile and UnknownEncoding."""
    decoded = decode(data, path, reading.encoding)
    if not decoded.text.strip():
        raise UnreadableFile(say("{path}：文件是空的", path=path))
    return source_from_text(decoded.text, path, format, decoded.encoding, decoded.bom)


def source_from_text(
    text: str, path: str = "-", format: str = "txt", encoding: str = "utf-8", bom: bool = False
) -> Source:
    """A Source from text that is already decoded."""
    repairs, repaired = repair(text, format)
    starts = (0, *(m.end() for m in _LINE_END.finditer(text)))
    tables = tuple(found.table for found in pipe_tables(text)) if format == "md" and "|" in text else ()
    return Source(path, format, encoding, bom, text, repaired, repairs, starts, tables)
