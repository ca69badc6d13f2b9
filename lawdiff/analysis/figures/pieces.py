"""The words around each number of a sentence: what stands left of it, what right, how it hangs on the number before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from lawdiff.analysis.figures.tokens import Token

HARD = re.compile(r"[，；。：！？!?;\n]")
STOP = re.compile(r"[，；。：！？!?;\n、]")
BRACKET = re.compile(r"[（(][^（）()\n]{0,240}[）)]")
# Words that follow a number and say how exact it is; no part of the figure's text.
AFTER = re.compile(r"(?:以上|左右|以内|以下|之内|之间|上下|之多)")
# `省（区、市）`: a bracket that belongs to the noun.
_PLACES = re.compile(r"[省市县区州旗镇乡村街道社屯盟]{1,2}（[省市县区州旗镇乡村街道社区屯场盟、]{1,10}）")
_LIST = re.compile(r"[、和及与或]|以及")
_RIGHT = 60  # characters right of a number that can still name it


class Piece(Struct, frozen=True):
    """A number and its words.

    `link` to the number before it: `start` of a clause, `soft` after 、, `list` only a 、 or 和 between, `same` words
    between. `inside`: place in the sentence of the number whose bracket holds this one. `prior`: the clause before,
    where it has no number.
    """

    token: Token
    left: str
    right: str
    after: str
    link: str
    inside: int | None
    prior: str


class Slicer:
    """A sentence cut up around its numbers, brackets apart."""

    def __init__(self, text: str, start: int, end: int, tokens: Sequence[Token]) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.tokens = tokens
        self.brackets = [m.span() for m in BRACKET.finditer(text, start, end)]

    def pieces(self) -> list[Piece]:
        """One piece a number, in order of place."""
        found: list[Piece] = []
        last: dict[int, int] = {}  # bracket, or -1 outside -> place of the number before
        for index, token in enumerate(self.tokens):
            bracket = self._bracket(token.start)
            found.append(self._piece(index, bracket, last))
            last[bracket] = index
        return found

    def _bracket(self, at: int) -> int:
        index = bisect_right(self.brackets, (at, 1 << 60)) - 1
        return index if index >= 0 and at < self.brackets[index][1] else -1

    def _piece(self, index: int, bracket: int, last: dict[int, int]) -> Piece:
        token = self.tokens[index]
        before = last.get(bracket)
        opens = self.brackets[bracket][0] + 1 if bracket >= 0 else self.start
        gap = BRACKET.sub("", self.text[opens if before is None else self.tokens[before].end : token.start])
        suffix = AFTER.match(gap) if before is not None else None
        link, left, prior = _link(gap[suffix.end() :] if suffix else gap, before is not None)
        after = AFTER.match(self.text, token.end)
        right = self._right(index, after.end() if after else token.end, bracket)
        inside = last.get(-1) if bracket >= 0 else None
        return Piece(token, left, right, after[0] if after else "", link, inside, prior)

    def _right(self, index: int, at: int, bracket: int) -> str:
        """From a number to the next stop, number or bracket; a bracket right behind the number is skipped."""
        beside = self._bracket(at)
        if beside >= 0 and beside != bracket and self.brackets[beside][0] == at:
            at = self.brackets[beside][1]
        limit = min(at + _RIGHT, self.brackets[bracket][1] - 1 if bracket >= 0 else self.end)
        following = next((t.start for t in self.tokens[index + 1 : index + 30] if t.start >= at), limit)
        right = self.text[at : max(at, min(limit, following))]
        places = _PLACES.match(right)
        if places:
            return places[0]
        right = BRACKET.sub("", right).partition("（")[0]
        stop = STOP.search(right)
        return right[: stop.start()] if stop else right


def _link(gap: str, follows: bool) -> tuple[str, str, str]:
    """Link, left side and the clause before."""
    if follows and _LIST.fullmatch(gap):
        return "list", "", ""
    stops = list(HARD.finditer(gap))
    if stops:
        first = stops[-2].end() if len(stops) > 1 else 0
        prior = "" if follows and len(stops) == 1 else gap[first : stops[-1].start()]
        return "start", gap[stops[-1].end() :], prior
    if not follows:
        return "start", gap, ""
    if gap.startswith("、"):
        return "soft", gap[1:], ""
    return "same", gap, ""
