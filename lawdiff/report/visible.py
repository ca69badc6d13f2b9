"""Text that cannot play tricks on the one who looks at it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


def clean(text: str) -> str:
    """`text` with each line end, tab and control character as one blank or visible character."""
    return text if text.isprintable() else "".join(_visible(char) for char in text)


@lru_cache(4096)
def _visible(char: str) -> str:
    if char.isprintable():
        return char
    if char in "\t\n\r\v\f" or unicodedata.category(char) in ("Zs", "Zl", "Zp"):
        return "\u3000" if char == "\u3000" else " "
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 else "\ufffd"
