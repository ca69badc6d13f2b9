"""Apply fixes to the raw text, and distrust them: the result is read and proofread again before it is kept."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from lawdiff.errors import WriteRefused
from lawdiff.model.finding import Edit, Finding, Fix, Proof, Safety
from lawdiff.model.message import say

# Fixes that overlap are left for the next round; a text settles in two or three.
MAX_ROUNDS = 6
Proofread = Callable[[str], Proof]


class Fixed(Struct, frozen=True):
    """The mended raw text, the proof of it, and how many findings were mended."""

    text: str
    proof: Proof
    count: int


def fix(proof: Proof, proofread: Proofread, safety: Safety) -> Fixed:
    """Apply every fix of at least `safety` until none is left.

    `proofread` reads and lints a raw text anew. Raises WriteRefused where the mended text has findings of a kind that
    it did not have before.
    """
    now, count = proof, 0
    for _ in range(MAX_ROUNDS):
        text, used = apply(now.document.source.raw, _fixes(now.findings, safety))
        if not used:
            break
        after = proofread(text)
        _distrust(now, after)
        now, count = after, count + used
    return Fixed(now.document.source.raw, now, count)


def apply(text: str, fixes: Iterable[Fix]) -> tuple[str, int]:
    """`text` with the fixes in order, and how many were used; one that overlaps an earlier one is left out whole."""
    used = 0
    taken: list[Edit] = []  # in order of place
    for fix in fixes:
        if not any(_clashes(taken, edit) for edit in fix.edits):
            for edit in fix.edits:
                insort(taken, edit, key=lambda e: e.span)
            used += 1
    pieces: list[str] = []
    at = 0
    for edit in taken:
        pieces += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*pieces, text[at:])), used


def _fixes(findings: Sequence[Finding], safety: Safety) -> list[Fix]:
    return [found.fix for found in findings if found.fix and found.fix.safety >= safety]


def _clashes(taken: Sequence[Edit], edit: Edit) -> bool:
    """Whether `edit` shares a character, or its place of insertion, with one that is taken."""
    at = bisect_left(taken, edit.span, key=lambda e: e.span)
    return any(edit.span == other.span or edit.span.overlaps(other.span) for other in taken[max(0, at - 1) : at + 1])


def _distrust(before: Proof, after: Proof) -> None:
    was = _tally(before)
    for code, number in _tally(after).items():
        if number > was[code]:
            raise WriteRefused(
                say("{path}：修改会带来新的问题（{code}），没有写入", path=after.document.source.path, code=code)
            )


def _tally(proof: Proof) -> Counter[str]:
    """How many places each rule complains of; what deserves only a look does not count."""
    tally: Counter[str] = Counter()
    for found in proof.findings:
        if found.severity.rank > 0:
            tally[found.code] += found.count
    return tally
