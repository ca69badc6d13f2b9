"""Places as other programs want them: lines from 1, columns in code points or in UTF-8 bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import quote

from lawdiff.model.source import Source
from lawdiff.model.span import Span


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file; the end is the place behind the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def region(source: Source, span: Span) -> Region:
    """Columns in code points."""
    return Region(*source.position(span.start), *source.position(span.end))


def byte_region(source: Source, span: Span) -> Region:
    """Columns in bytes of UTF-8."""
    start, end = _byte_position(source, span.start), _byte_position(source, span.end)
    return Region(*start, *end)


def uri(path: str) -> str:
    """A path as a URI reference; absolute paths become `file:` URIs."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix(), safe="/")


def _byte_position(source: Source, offset: int) -> tuple[int, int]:
    line, _ = source.position(offset)
    before = source.raw[source.line_starts[line - 1] : offset]
    return line, len(before.encode("utf-8", "surrogatepass")) + 1
