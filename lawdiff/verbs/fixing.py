"""Apply fixes to the raw text, and distrust them: the result is read and proofread again before it is kept."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NoReturn

from msgspec import Struct

from lawdiff.errors import WriteRefused
from lawdiff.model.finding import Edit, Fix, Proof, Safety
from lawdiff.model.message import say

# Fixes that overlap are left for the next round; a text settles in two or three.
MAX_ROUNDS = 6
Proofread = Callable[[str], Proof]


class Fixed(Struct, frozen=True):
    """The mended raw text, the proof of it, how many findings were mended, and the rules whose fixes were left out."""

    text: str
    proof: Proof
    count: int
    refused: frozenset[str] = frozenset()


def fix(proof: Proof, proofread: Proofread, safety: Safety) -> Fixed:
    """Apply every fix of at least `safety` until none is left.

    `proofread` reads and lints a raw text anew. Fixes of a rule that would bring findings of a kind that the text did
    not have before are left out. Raises WriteRefused where fixes that do no harm alone do harm together.
    """
    now, count, refused = proof, 0, frozenset[str]()
    for _ in range(MAX_ROUNDS):
        text, used = _mended(now, safety, refused)
        if not used:
            break
        after = proofread(text)
        if _worse(now, after):
            refused |= _harmful(now, proofread, safety, refused)
            text, used = _mended(now, safety, refused)
            if not used:
                break
            after = proofread(text)
            if code := _worse(now, after):
                _refuse(proof, refused | {code})
        now, count = after, count + used
    return Fixed(now.document.source.raw, now, count, refused)


def _mended(proof: Proof, safety: Safety, refused: frozenset[str]) -> tuple[str, int]:
    kept = [found.fix for found in proof.findings if found.code not in refused]
    return apply(proof.document.source.raw, [fix for fix in kept if fix and fix.safety >= safety])


def _harmful(proof: Proof, proofread: Proofread, safety: Safety, refused: frozenset[str]) -> frozenset[str]:
    """The rules whose fixes, taken alone, leave the text worse."""
    codes = {found.code for found in proof.findings if found.fix and found.fix.safety >= safety} - refused
    harmful = set()
    for code in codes:
        text, used = _mended(proof, safety, frozenset(codes - {code}) | refused)
        if used and _worse(proof, proofread(text)):
            harmful.add(code)
    return frozenset(harmful)


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


def _clashes(taken: Sequence[Edit], edit: Edit) -> bool:
    """Whether `edit` shares a character, or its place of insertion, with one that is taken."""
    at = bisect_left(taken, edit.span, key=lambda e: e.span)
    return any(edit.span == other.span or edit.span.overlaps(other.span) for other in taken[max(0, at - 1) : at + 1])


def _worse(before: Proof, after: Proof) -> str:
    """A rule that complains of more places than before; "" where there is none."""
    was = _tally(before)
    return next((code for code, number in _tally(after).items() if number > was[code]), "")


def _refuse(proof: Proof, codes: frozenset[str]) -> NoReturn:
    path = proof.document.source.path
    raise WriteRefused(say("{path}：修改会带来新的问题（{code}），没有写入", path=path, code="、".join(sorted(codes))))


def _tally(proof: Proof) -> Counter[str]:
    """How many places each rule complains of; what deserves only a look does not count."""
    tally: Counter[str] = Counter()
    for found in proof.findings:
        if found.severity.rank > 0:
            tally[found.code] += found.count
    return tally
