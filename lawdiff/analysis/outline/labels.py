"""The numbers that Chinese reports put before their parts: 第一章, 一、, （一）, 1., （1）, 一是, ①."""

from __future__ import annotations

import re

from msgspec import Struct

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}
_NUMBER = "[一二三四五六七八九十]{1,3}"

PART, ITEM = 0, 5
# Folded text. A number before another number counts (一、二年级), a point before a digit is a decimal (3.10种).
_LABELS = re.compile(
    rf"(?:#{{1,6}} ?)?(?:\*\*)?(?:"
    rf"(?P<l0>第(?P<n0>{_NUMBER})(?:部分|章|编|篇)(?P<s0>))[：、]?"
    rf"|(?P<l1>(?P<n1>{_NUMBER})[、．.](?![二三四五六七八九十][、年产级类])|第(?P<s1>{_NUMBER})节)"
    rf"|(?P<l2>（(?P<n2>{_NUMBER})）|(?P<s2>[㈠-㈩]))[、．.]?"
    rf"|(?P<l3>(?P<n3>[0-9]{{1,2}})(?:[．、]|\.(?![0-9]))|(?P<s3>[⒈-⒛]))"
    rf"|(?P<l4>（?(?P<n4>[0-9]{{1,2}})）|(?P<s4>[⑴-⒇]))[、．.]?"
    rf")"
)
_ITEMS = re.compile(
    rf"(?:(?<=[。；：！？，])|\A)(?P<label>(?P<n>{_NUMBER})(?:是|要(?!求|素|闻|点|件|务))"
    rf"|第(?P<m>{_NUMBER})，|(?P<c>[①-⑳]))"
)
# Signs that hold a number, by the first of their row.
_SIGNS = "①⑴⒈㈠"


class Label(Struct, frozen=True):
    """A number before a part: its words, value and level, and where it stands in its line."""

    text: str
    ordinal: int
    level: int
    start: int
    end: int


def ordinal(words: str) -> int:
    """`十二` -> 12; Arabic digits and signs such as ① and ㈠ too."""
    row = next((first for first in _SIGNS if len(words) == 1 and 0 <= ord(words) - ord(first) < 20), None)
    if row is not None:
        return ord(words) - ord(row) + 1
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
    number = found[f"n{level}"] or found[f"s{level}"]
    return Label(found[f"l{level}"], ordinal(number), level, 0, found.end())


def item_labels(line: str) -> list[Label]:
    """The item labels in a folded line, wherever they stand; a single ① inside a line is a note."""
    found = list(_ITEMS.finditer(line))
    listed = sum(1 for match in found if match["c"]) > 1
    return [
        Label(match["label"], ordinal(match["n"] or match["m"] or match["c"]), ITEM, match.start(), match.end())
        for match in found
        if listed or not match["c"] or match.start() == 0
    ]
