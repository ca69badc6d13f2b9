"""Text in terminal cells: a Chinese character takes two, and lines break where Chinese typesetting lets them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from rich.cells import cell_len, get_character_cell_size

if TYPE_CHECKING:
    from rich.text import Text

_NOT_FIRST = frozenset("，。、；：？！）》〉”’」』〕】〗％%…—,.;:?!)]}·~")
_NOT_LAST = frozenset("（《〈“‘「『〔【〖([{$￥")
# The signs that stand around a change where there is no colour.
_OPENING, _CLOSING = ("[-", "{+"), ("-]", "+}")
# How far a break may retreat to keep marks, figures and options of commands whole.
MAX_RETREAT = 20


def width_of(text: str) -> int:
    """Terminal cells of `text`."""
    return cell_len(text)


def character_width(char: str) -> int:
    """Terminal cells of one character."""
    return get_character_cell_size(char)


def fitted(text: str, cells: int) -> str:
    """`text` on at most `cells` cells, with an ellipsis where it was cut."""
    if cell_len(text) <= cells:
        return text
    room = cells - 1
    for at, char in enumerate(text):
        room -= get_character_cell_size(char)
        if room < 0:
            return text[:at] + "…"
    return text


def padded(text: str, cells: int) -> str:
    """`text` cut or filled with blanks to exactly `cells` cells."""
    short = fitted(text, cells)
    return short + " " * (cells - cell_len(short))


def wrapped(text: Text, cells: int) -> list[Text]:
    """`text` in lines of at most `cells` cells; marks are not torn from words, nor figures apart."""
    breaks = list(_breaks(text.plain, max(cells, 2)))
    lines = list(text.divide(breaks)) if breaks else [text]
    for line in lines:
        line.no_wrap = True
        line.rstrip()
    return lines


def wrapped_words(words: str, cells: int) -> list[str]:
    """As `wrapped`, for words in one style."""
    borders = [0, *_breaks(words, max(cells, 2)), len(words)]
    return [words[start:end].rstrip() for start, end in pairwise(borders)]


def _breaks(plain: str, cells: int) -> Iterator[int]:
    start, used = 0, 0
    for at, char in enumerate(plain):
        size = get_character_cell_size(char)
        if used + size > cells and char != " ":
            cut = _break_before(plain, start, at)
            yield cut
            start, used = cut, cell_len(plain[cut:at])
        used += size


def _break_before(plain: str, start: int, at: int) -> int:
    """The best place to break at or shortly before `at`."""
    for cut in range(at, max(start, at - MAX_RETREAT), -1):
        if _may_break(plain, cut):
            return cut
    return at


def _may_break(plain: str, cut: int) -> bool:
    before, after = plain[cut - 1], plain[cut]
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if plain.startswith(_CLOSING, cut) or plain.endswith(_OPENING, 0, cut):
        return False
    if plain.startswith(_OPENING, cut) or plain.endswith(_CLOSING, 0, cut):
        return True
    return not (_joins(before) and _joins(after))


def _joins(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char in ".,-+%'_")
