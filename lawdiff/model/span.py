"""Half-open stretches of text, in code points."""

from __future__ import annotations

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """`[start, end)`, counted in code points of one text; which text, the holder says."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is a place; an empty one still is."""
        return True

    def of(self, text: str) -> str:
        """The characters of `text` that lie inside."""
        return text[self.start : self.end]

    def trimmed(self, text: str) -> Span:
        """The span less the blanks at its ends; empty, at its start, where it holds nothing else."""
        words = self.of(text)
        start = self.start + len(words) - len(words.lstrip()) if words.strip() else self.start
        return Span(start, start + len(words.strip()))

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether a character lies in both; an empty span overlaps what it stands inside of."""
        return self.start < other.end and other.start < self.end

    def cover(self, other: Span) -> Span:
        """The shortest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))
