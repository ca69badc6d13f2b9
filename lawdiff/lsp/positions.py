"""Places as an editor counts them, and the edits it sends.

LSP 3.17: a position is a line from 0 and an offset in that line, in code units of the negotiated encoding. Lines end
with CR LF, LF or CR and with nothing else; `str.splitlines` would also break at form feeds and U+2028.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from lawdiff.model.span import Span

_LINE_END = re.compile(r"\r\n?|\n")
# The codec that counts, and the bytes of a code unit.
_CODECS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
Position = tuple[int, int]


def lines(text: str) -> list[str]:
    """The lines of a text with their ends."""
    ends = [0, *(match.end() for match in _LINE_END.finditer(text)), len(text)]
    return [text[a:b] for a, b in pairwise(ends)]


class Positions:
    """The places of one text. `encoding` is utf-8, utf-16 or utf-32."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self.text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        self._encoding = encoding

    def position(self, offset: int) -> Position:
        """Line and code units before `offset`, both from 0."""
        line = bisect_right(self._starts, offset) - 1
        return line, self._units(self._starts[line], offset)

    def offset(self, place: Position) -> int:
        """The offset of a place; beyond the end of a line is its end, beyond the last line the end of the text.

        A place inside a character counts as before it.
        """
        line, units = place
        if line >= len(self._starts):
            return len(self.text)
        start = self._starts[line]
        offsets = range(start, self._line_end(line) + 1)
        return offsets[bisect_right(offsets, units, key=lambda offset: self._units(start, offset)) - 1]

    def span(self, start: Position, end: Position) -> Span:
        """The stretch between two places; raises ValueError where they are in the wrong order."""
        return Span(self.offset(start), self.offset(end))

    def replaced(self, span: Span, text: str) -> Positions:
        """The places of the text after an edit."""
        return Positions(self.text[: span.start] + text + self.text[span.end :], self._encoding)

    def _line_end(self, line: int) -> int:
        """Where the line's own characters end, before its line end."""
        if line + 1 >= len(self._starts):
            return len(self.text)
        end = self._starts[line + 1] - 1
        return end - (self.text[end] == "\n" and end > self._starts[line] and self.text[end - 1] == "\r")

    def _units(self, start: int, end: int) -> int:
        """Code units of a stretch; half of a surrogate pair, which JSON can carry, is one unit of UTF-16."""
        codec, width = _CODECS[self._encoding]
        return len(self.text[start:end].encode(codec, "surrogatepass")) // width
