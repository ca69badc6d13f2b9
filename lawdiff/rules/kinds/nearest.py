"""The exact title that an inexact one must mean; None where it may well be another paper's own title."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from lawdiff.rules.kinds.pack import STATE, Entry

_DASH = re.compile(r"[-‐‑‒–—―－~～至]+(?=[0-9])")
# The kind of paper a title ends with: where two titles differ in it, they are two papers.
_KIND = re.compile(
    r"(?:实施)?(条例|规定|办法|细则|规则|纲要|规划|方案|意见|决定|计划|通知|标准|目录|清单|指南|准则|要点|决议|指引|解释|报告|法)(?:（[^（）]*）)?$"
)
# From how many characters on a title may differ in how many: real titles lie near one another. A SHORT one may only
# lack a character or have two exchanged.
SHORT = 5
ALLOWED = ((SHORT, 1), (11, 2), (15, 3))
# Local papers are named after national ones: such a word on one side only, or exchanged, makes another title.
_PLACE = re.compile(r"[省市县区州旗盟镇乡厅局部院委]|中国|国家|全国|草案|修正|修订|暂行|试行|实施|关于|若干|地方|年度")
_NUMERAL = re.compile(r"[一二三四五六七八九十]")
_DIGIT = re.compile(r"[0-9]")
_YEAR_SIGN = re.compile(r"年(?=[）—])")


# Who issues a paper is often left out: 国务院办公厅关于…
_ISSUER = re.compile(r"^.{2,20}?(?=关于)")


def normal(title: str) -> str:
    """A title without what does not count: state's name in front, issuer before 关于, kind of dash, spaces."""
    return _ISSUER.sub("", _DASH.sub("—", title.replace(" ", "").removeprefix(STATE)))


@lru_cache(maxsize=4096)
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
    return min(row[-1], most + 1)


def differing(one: str, other: str) -> tuple[str, str]:
    """The middle parts, after what both begin and end with alike."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]


class Near(Struct, frozen=True):
    """The entry that an inexact title means, and its exact title; `mild` where another paper may bear that name."""

    entry: Entry
    exact: str
    mild: bool


class Titles:
    """The titles of a list, found by the character pairs they share with another."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = [(normal(word), word, entry) for entry in entries for word in (entry.word, *entry.others)]
        self._exact = {plain for plain, _, _ in self._entries}
        words = [word for _, word, _ in self._entries]
        self._laws = {word.removeprefix(STATE): n for n, word in enumerate(words) if word.startswith(STATE)}
        self._by_pair: dict[str, list[int]] = {}
        for n, (plain, _, _) in enumerate(self._entries):
            for pair in {plain[i : i + 2] for i in range(len(plain) - 1)}:
                self._by_pair.setdefault(pair, []).append(n)

    def nearest(self, quoted: str) -> Near | None:
        """The title meant by one that is not in the list; None where it is, or where none can be meant."""
        plain = normal(quoted)
        if plain in self._exact:
            return self._misnamed_state(quoted)
        best: tuple[int, int] | None = None
        for n in self._candidates(plain):
            distance = self._distance(plain, self._entries[n][0])
            if distance and (best is None or distance < best[0]):
                best = (distance, n)
        if best is None:
            return self._misnamed_state(quoted)
        known, word, entry = self._entries[best[1]]
        exact = word if quoted.startswith(STATE) else word.removeprefix(STATE)
        return Near(entry, exact, _slight(plain, known) or _worded(plain, known))

    def _misnamed_state(self, quoted: str) -> Near | None:
        """The title of a law with one slip in the state's name before it."""
        for length in (len(STATE), len(STATE) - 1, len(STATE) + 1):
            n = self._laws.get(quoted[length:])
            if n is not None and edits(quoted[:length], STATE, 1) == 1:
                return Near(self._entries[n][2], self._entries[n][1], False)
        return None

    def _candidates(self, plain: str) -> list[int]:
        shared = Counter(n for i in range(len(plain) - 1) for n in self._by_pair.get(plain[i : i + 2], ()))
        return [n for n, count in shared.items() if count * 2 >= len(self._entries[n][0]) - 4]

    def _distance(self, plain: str, known: str) -> int:
        """How many characters off, 0 where the two cannot be the same title."""
        most = max((most for least, most in ALLOWED if len(known) >= least), default=0)
        if abs(len(plain) - len(known)) > most or _longer(plain, known):
            return 0
        if len(known) == SHORT and len(plain) >= len(known) and sorted(plain) != sorted(known):
            return 0
        distance = edits(plain, known, most)
        return 0 if distance > most or not _same_paper(plain, known) else distance


def _longer(plain: str, known: str) -> bool:
    """A title of its own that contains the known one: with a place before it, or 实施办法 after it."""
    doubled = plain[1:] == known and plain[0] == known[0]
    base = known.partition("（")[0]
    return not doubled and (known in plain or (len(base) > SHORT and base in plain[1:]))


def _same_paper(plain: str, known: str) -> bool:
    """Not a local paper, one of another kind or number, or one about something else."""
    here, there = _KIND.search(plain), _KIND.search(known)
    if here and there and here[1] != there[1]:
        return False
    if _slight(plain, known):
        return True
    added, missing = differing(plain, known)
    if sorted(added) == sorted(missing):
        return True
    if sorted(_NUMERAL.findall(plain)) != sorted(_NUMERAL.findall(known)):
        return False
    if len(added) == len(missing) > 1 and not set(added) & set(missing):
        return False
    return not (_PLACE.search(added) or (len(missing) > 1 and _PLACE.search(missing)))


def _slight(plain: str, known: str) -> bool:
    """Only years differ, or only a 年 is missing."""
    return _DIGIT.sub("", _YEAR_SIGN.sub("", plain)) == _DIGIT.sub("", _YEAR_SIGN.sub("", known))


def _worded(plain: str, known: str) -> bool:
    """A whole word more or less: often a slip, sometimes the name of another paper."""
    added, missing = differing(plain, known)
    return min(len(added), len(missing)) == 0 and max(len(added), len(missing)) > 1
