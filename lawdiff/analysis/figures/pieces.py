"""The words around each number of a sentence: what stands left of it, what right, and how it hangs on the number before."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from lawdiff.analysis.figures.tokens import Token

HARD = re.compile(r"[，；。：！？!?;\n]")
STOP = re.compile(r"[，；。：！？!?;\n、]")
BRACKET = re.compile(r"[（(][^（）()\n]{0,240}[）)]")
# Words that follow a number and say how exact it is; no part of the figure's text.
AFTER = re.compile(r"(?:以上|左右|以内|以下|之内|之间|上下|之多)")
_LIST = re.compile(r"(?:[、和及与或]|以及|，)?")


@dataclass(frozen=True, slots=True)
class Piece:
    """A number and its words. `link` to the number before it: `start` none in this clause; `soft` after 、; `list` only
    a 、 or 和 between; `same` words between. `inside`: index of the number whose bracket holds this one."""

    token: Token
    left: str
    right: str
    after: str
    link: str
    inside: int | None
    clause: int


def pieces(text: str, start: int, end: int, tokens: Sequence[Token]) -> list[Piece]:
    """One piece a number of the sentence that runs from `start` to `end` of the folded text."""
    brackets = [m.span() for m in BRACKET.finditer(text, start, end)]
    found: list[Piece] = []
    last: dict[int, tuple[int, int]] = {}  # bracket (or -1) -> (index, end) of the number before
    for index, token in enumerate(tokens):
        bracket = _bracket(brackets, token.start)
        opens = brackets[bracket][0] + 1 if bracket >= 0 else start
        closes = brackets[bracket][1] - 1 if bracket >= 0 else end
        before = last.get(bracket)
        found.append(_piece(text, token, opens, closes, before, tokens, index, last, bracket))
        last[bracket] = (index, token.end)
    return found


def _bracket(brackets: Sequence[tuple[int, int]], at: int) -> int:
    index = bisect_right(brackets, (at, 1 << 60)) - 1
    return index if index >= 0 and at < brackets[index][1] else -1


def _piece(
    text: str,
    token: Token,
    opens: int,
    closes: int,
    before: tuple[int, int] | None,
    tokens: Sequence[Token],
    index: int,
    last: dict[int, tuple[int, int]],
    bracket: int,
) -> Piece:
    gap = text[before[1] if before else opens : token.start]
    gap = BRACKET.sub("", gap)
    suffix = AFTER.match(gap) if before else None
    link, left = _link(gap[suffix.end() :] if suffix else gap, before is not None)
    after = AFTER.match(text, token.end)
    right_start = after.end() if after else token.end
    right_end = tokens[index + 1].start if index + 1 < len(tokens) and tokens[index + 1].start <= closes else closes
    right = BRACKET.sub("", text[right_start : min(right_end, right_start + 60)])
    stop = STOP.search(right)
    inside = last.get(-1, (None, 0))[0] if bracket >= 0 else None
    clause = 0
    return Piece(token, left, right[: stop.start()] if stop else right, after[0] if after else "", link, inside, clause)


def _link(gap: str, follows: bool) -> tuple[str, str]:
    stops = list(HARD.finditer(gap))
    if follows and _LIST.fullmatch(gap):
        return "list", ""
    if stops:
        return "start", gap[stops[-1].end() :]
    if not follows:
        return "start", gap
    if gap.startswith("、"):
        return "soft", gap[1:]
    return "same", gap
