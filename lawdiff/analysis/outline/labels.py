"""The numbers that Chinese reports put before their parts: 第一章, 一、, （一）, 1., （1）, 一是, ①."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}
_NUMBER = "[一二三四五六七八九十]{1,3}"

PART, ITEM = 0, 5
# Folded text. A number before another number counts (一、二年级), a point before a digit is a decimal (3.10种).
_LABELS = re.compile(
    rf"(?:#{{1,6}} ?)?(?:\*\*)?(?:"
    rf"(?P<l0>第(?P<n0>{_NUMBER})(?:部分|章|编|篇))[：、]?"
    rf"|(?P<l1>(?P<n1>{_NUMBER})[、．.](?![二三四五六七八九十][、年产级类]))"
    rf"|(?P<l2>（(?P<n2>{_NUMBER})）)[、．.]?"
    rf"|(?P<l3>(?P<n3>[0-9]{{1,2}})(?:[．、]|\.(?![0-9])))"
    rf"|(?P<l4>（?(?P<n4>[0-9]{{1,2}})）)[、．.]?"
    rf")"
)
_ITEMS = re.compile(
    rf"(?:(?<=[。；：！？，])|\A)(?P<label>(?P<n>{_NUMBER})(?:是|要(?!求|素|闻|点|件|务))"
    rf"|第(?P<m>{_NUMBER})[，、]|(?P<c>[①-⑳]))"
)


@dataclass(frozen=True, slots=True)
class Label:
    """A number before a part: its words, value and level, and where it stands in its line."""

    text: str
    ordinal: int
    level: int
    start: int
    end: int


def ordinal(words: str) -> int:
    """`十二` -> 12; Arabic digits and ① too."""
    if "①" <= words <= "⑳":
        return ord(words) - ord("①") + 1
    if words.isdecimal():
        return int(words)
    tens, ten, units = words.rpartition("十")
    return (_DIGITS.get(tens, 1) if ten else 0) * 10 + _DIGITS.get(units, 0)


def label_of(line: str) -> Label | None:
    """The number at the start of a folded line; None where there is none. Items are found apart."""
    found = _LABELS.match(line)
    if found is None:
        return None
    level = next(n for n in range(5) if found[f"l{n}"])
    return Label(found[f"l{level}"], ordinal(found[f"n{level}"]), level, 0, found.end())


def item_labels(line: str) -> list[Label]:
    """The item labels in a folded line, wherever they stand."""
    return [
        Label(found["label"], ordinal(found["n"] or found["m"] or found["c"]), ITEM, found.start(), found.end())
        for found in _ITEMS.finditer(line)
    ]
