"""Places as other programs want them: lines from 1, columns in code points or in UTF-8 bytes."""

from __future__ import annotations

from array import array
from itertools import accumulate
from pathlib import PurePath
from urllib.parse import quote

from msgspec import Struct

from lawdiff.model.source import Source
from lawdiff.model.span import Span


class Region(Struct, frozen=True):
    """A stretch of a file; the end is the place behind the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(source: Source, span: Span) -> Region:
    """Columns in code points."""
    return Region(*source.position(span.start), *source.position(span.end))


class ByteRegions:
    """Columns in bytes of UTF-8; the bytes are counted once for the whole file."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._bytes = array("Q", accumulate((_utf8(char) for char in source.raw), initial=0))

    def region(self, span: Span) -> Region:
        """The place of a span."""
        return Region(*self._position(span.start), *self._position(span.end))

    def _position(self, offset: int) -> tuple[int, int]:
        line, _ = self._source.position(offset)
        return line, self._bytes[offset] - self._bytes[self._source.line_starts[line - 1]] + 1


def uri(path: str) -> str:
    """A path as a URI reference; absolute paths become `file:` URIs."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix(), safe="/")


def _utf8(char: str) -> int:
    """Bytes of a character in UTF-8."""
    code = ord(char)
    return 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
