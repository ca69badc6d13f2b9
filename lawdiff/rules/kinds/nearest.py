"""The exact title that an inexact one must mean; None where it may well be another paper's own title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from lawdiff.rules.kinds.pack import Entry

_DASH = re.compile(r"[-‐‑‒–—―－~～至]+(?=[0-9])")
_STATE = "中华人民共和国"
# The kind of paper a title ends with: where two titles differ in it, they are two papers.
_KIND = re.compile(
    r"(?:实施)?(条例|规定|办法|细则|规则|纲要|规划|方案|意见|决定|计划|通知|标准|目录|清单|指南|准则|要点|决议|指引|解释|报告|法)(?:（[^（）]*）)?$"
)
# A title shorter than `least` characters may not differ in this many: too many real titles lie that near.
ALLOWED = ((6, 1), (11, 2), (15, 3))
# Local papers are named after national ones: such a word on one side only, or exchanged, makes another title.
_PLACE = re.compile(r"[省市县区州旗盟镇乡厅局部院委]|中国|国家|全国|草案|修正|修订|暂行|试行|实施|关于|若干|地方|年度")
_DIGIT = re.compile(r"[0-9]")
_YEAR_SIGN = re.compile(r"年(?=[）—])")


def normal(title: str) -> str:
    """A title without what does not count: the state's name in front, the kind of dash, spaces."""
    return _DASH.sub("—", title.replace(" ", "").removeprefix(_STATE))


def edits(one: str, other: str, most: int) -> int:
    """Characters to insert, delete, exchange or swap to make one from the other, counted up to `most + 1`."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for n, char in enumerate(one):
        new = [n + 1]
        for m, against in enumerate(other):
            cost = min(row[m] + (char != against), row[m + 1] + 1, new[m] + 1)
            if n and m and char == other[m - 1] and one[n - 1] == against:
                cost = min(cost, before[m - 1] + 1)
            new.append(cost)
        if min(new) > most:
            return most + 1
        before, row = row, new
    return row[-1]


def differing(one: str, other: str) -> tuple[str, str]:
    """The middle parts, after what both begin and end with alike."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


class Titles:
    """The titles of a list, found by the character pairs they share with another."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = [(normal(word), word, entry) for entry in entries for word in (entry.word, *entry.others)]
        self._exact = {plain for plain, _, _ in self._entries}
        self._by_pair: dict[str, list[int]] = {}
        for n, (plain, _, _) in enumerate(self._entries):
            for pair in {plain[i : i + 2] for i in range(len(plain) - 1)}:
                self._by_pair.setdefault(pair, []).append(n)

    def nearest(self, quoted: str) -> tuple[Entry, str, bool] | None:
        """The entry meant, its exact title, and whether the difference is slight (a year, a 年); None where none is."""
        plain = normal(quoted)
        if plain in self._exact:
            return None
        best: tuple[int, int] | None = None
        for n in self._candidates(plain):
            distance = self._distance(plain, self._entries[n][0])
            if distance and (best is None or distance < best[0]):
                best = (distance, n)
        if best is None:
            return None
        right, word, entry = self._entries[best[1]]
        shown = word if quoted.startswith(_STATE) else word.removeprefix(_STATE)
        return entry, shown, _slight(plain, right)

    def _candidates(self, plain: str) -> list[int]:
        shared = Counter(n for i in range(len(plain) - 1) for n in self._by_pair.get(plain[i : i + 2], ()))
        return [n for n, count in shared.items() if count * 2 >= len(self._entries[n][0]) - 4]

    def _distance(self, plain: str, known: str) -> int:
        """How many characters off, 0 where the two cannot be the same title."""
        most = max((most for least, most in ALLOWED if len(known) >= least), default=0)
        if abs(len(plain) - len(known)) > most or known in plain:
            return 0
        distance = edits(plain, known, most)
        return 0 if distance > most or not _same_paper(plain, known) else distance


def _same_paper(plain: str, known: str) -> bool:
    here, there = _KIND.search(plain), _KIND.search(known)
    if here and there and here[1] != there[1]:
        return False
    added, missing = differing(plain, known)
    return _slight(plain, known) or not (_PLACE.search(added) or (len(missing) > 1 and _PLACE.search(missing)))


def _slight(plain: str, known: str) -> bool:
    """Only years differ, or only a 年 is missing."""
    return _DIGIT.sub("", _YEAR_SIGN.sub("", plain)) == _DIGIT.sub("", _YEAR_SIGN.sub("", known))
