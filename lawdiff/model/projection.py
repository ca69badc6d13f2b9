"""A text made from another by dropping and exchanging characters, with the way back."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping

from msgspec import Struct

from lawdiff.model.span import Span

# Four bytes a place: no text has two thousand million characters.
_CODE = "i"
_PLACES = array(_CODE)


class Projection(Struct, frozen=True, eq=False):
    """`text[i]` was made from the character at `offsets[i]` of the base text; offsets rise strictly."""

    text: str
    offsets: array[int]

    def to_base(self, span: Span) -> Span:
        """From the first to the last character of `span` in the base text; dropped ones between them included."""
        if span.start == span.end:
            at = self._base_at(span.start)
            return Span(at, at)
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)

    def from_base(self, span: Span) -> Span:
        """The characters of this text whose base characters lie in `span`."""
        return Span(bisect_left(self.offsets, span.start), bisect_left(self.offsets, span.end))

    def _base_at(self, index: int) -> int:
        if index < len(self.offsets):
            return self.offsets[index]
        return self.offsets[-1] + 1 if self.offsets else 0


def project(base: str, drops: Iterable[Span], exchange: Mapping[int, str] | None = None) -> Projection:
    """`base` without `drops` (in any order, may overlap) and with single characters exchanged (index -> character)."""
    text = base
    if exchange:
        chars = list(base)
        for at, char in exchange.items():
            chars[at] = char
        text = "".join(chars)
    places = _places(len(text))
    pieces: list[str] = []
    offsets = array(_CODE)
    at = 0
    for drop in sorted(drops, key=lambda span: span.start):
        if drop.start > at:
            pieces.append(text[at : drop.start])
            offsets.extend(places[at : drop.start])
        at = max(at, drop.end)
    pieces.append(text[at:])
    offsets.extend(places[at : len(text)])
    return Projection("".join(pieces), offsets)


def _places(length: int) -> array[int]:
    """0, 1, 2 … for at least `length` places: made once, because slices of it are copied fifty times as fast."""
    if len(_PLACES) < length:
        _PLACES.extend(range(len(_PLACES), length))
    return _PLACES
