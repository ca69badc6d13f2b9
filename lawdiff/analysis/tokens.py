"""A text as the tokens a diff compares: words, marks, and figures with their unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec import Struct

from lawdiff.analysis.folding import fold
from lawdiff.analysis.words import segmenter
from lawdiff.model.han import HAN

Cut = Callable[[str], list[str]]

# A figure with its scale and the character that counts it: 12.5%, 300万亩, 2024年, 1,234件.
_FIGURE = re.compile(rf"(\d+(?:[.,]\d+)*[十百千万亿]{{0,4}}(?:个百分点|[%‰]|{HAN})?)")
_CLAUSE = re.compile(r"[^，。；：！？、\n]*[，。；：！？、\n]?")


class Token(Struct, frozen=True):
    """`key` is compared, `text` stands."""

    key: str
    text: str


def tokens(text: str, strict: bool = False) -> list[Token]:
    """The tokens of a text; they make it up again. Unless `strict`, keys know no width, space or variant of a mark."""
    return list(_keyed(text, _words, strict))


def clauses(text: str, strict: bool = False) -> list[Token]:
    """The same with whole clauses for tokens."""
    return list(_keyed(text, lambda flat: [found for found in _CLAUSE.findall(flat) if found], strict))


def _words(text: str) -> list[str]:
    found: list[str] = []
    for n, part in enumerate(_FIGURE.split(text)):
        if n % 2:
            found.append(part)
        elif part:
            found += segmenter()(part)
    return found


def _keyed(text: str, cut: Cut, strict: bool) -> Iterator[Token]:
    """Characters that folding drops stay with the token before them."""
    if strict:
        yield from (Token(word, word) for word in cut(text))
        return
    folded = fold(text)
    if not folded.text:
        yield Token("", text)
        return
    start = at = 0
    for key in cut(folded.text):
        at += len(key)
        end = folded.offsets[at] if at < len(folded.text) else len(text)
        yield Token(key, text[start:end])
        start = end
