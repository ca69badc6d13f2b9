"""Which lines of a document are not in an earlier version of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from msgspec import Struct

from lawdiff.errors import UnreadableFile
from lawdiff.git import former
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.readers import Reading, source_from_bytes


class Since(Struct, frozen=True):
    """Called with a source: its lines that are new or changed since a revision; of Word and PDF the paragraphs."""

    revision: str
    reading: Reading

    def __call__(self, source: Source) -> tuple[Span, ...]:
        """The changed lines, in code points of the raw text: all of a new file. Raises GitError."""
        old = _former(source.path, self.revision, self.reading)
        return (Span(0, len(source.raw)),) if old is None else tuple(_changed(old, source))


@cache
def _former(path: str, revision: str, reading: Reading) -> Source | None:
    """The document as it was; None where it was not there, or no document."""
    data = former(Path(path), revision)
    try:
        return None if data is None else source_from_bytes(data, path, reading)
    except UnreadableFile:
        return None


def _changed(old: Source, new: Source) -> Iterator[Span]:
    from difflib import SequenceMatcher

    lines = _lines(new)
    steps = SequenceMatcher(None, [words for words, _ in _lines(old)], [words for words, _ in lines], autojunk=False)
    for kind, _, _, start, end in steps.get_opcodes():
        if kind in ("replace", "insert"):
            yield lines[start][1].cover(lines[end - 1][1])


def _lines(source: Source) -> list[tuple[str, Span]]:
    """Every line without its end, and where it stands."""
    ends = (*source.line_starts, len(source.raw))
    spans = [Span(start, end) for start, end in pairwise(ends)]
    return [(span.of(source.raw).rstrip("\r\n"), span) for span in spans]
