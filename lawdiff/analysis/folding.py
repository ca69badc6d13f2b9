"""The folded form of a text: one width, one set of marks, no spaces inside Chinese."""

from __future__ import annotations

import re

from lawdiff.model.projection import Projection, project
from lawdiff.model.span import Span

_WIDE = {chr(c): chr(c - 0xFEE0) for c in range(0xFF10, 0xFF5B) if chr(c - 0xFEE0).isalnum()}
_ALWAYS = str.maketrans(_WIDE | {"％": "%", "∶": ":", "\u3000": " ", "\xa0": " ", "\t": " "})
# Half-width marks become full-width, except where digits or Western words need them: 1,234  0.5  10:30  (2015)a
_MARKS = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"}
_MARK = re.compile(r"[;()?!]|(?<![0-9])[,:]|[,:](?![0-9])")
_POINT = re.compile(r"(?<=[0-9])．(?=[0-9])")
# A space goes unless both neighbours are Latin letters or digits.
_SPACE = re.compile(r"(?<![0-9A-Za-z.,%)\]]) +| +(?![0-9A-Za-z.(\[])|[\u200b-\u200f\u2060\ufeff\xad]+")


def fold(text: str) -> Projection:
    """`text` in folded form, with the way back."""
    flat = text.translate(_ALWAYS)
    exchange = {m.start(): _MARKS[m[0]] for m in _MARK.finditer(flat)}
    exchange |= {m.start(): "." for m in _POINT.finditer(flat)}
    if exchange:
        chars = list(flat)
        for at, char in exchange.items():
            chars[at] = char
        flat = "".join(chars)
    return project(flat, (Span(*m.span()) for m in _SPACE.finditer(flat)))
