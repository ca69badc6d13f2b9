"""Running headers, footers and page numbers, found by voting over the pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lawdiff.readers.pdf.lines import Line

# They stand in the outermost parts of a page, among its first or last lines.
_BAND, _DEPTH = 0.16, 3
# Alike on so many pages, or on this share of them (odd and even pages differ, a chapter may have its own).
_MIN_PAGES, _MIN_SHARE = 2, 0.25
# Points by which a header may move from page to page.
_DRIFT = 6.0
_DIGITS = re.compile(r"[0-9０-９]+")
_CLOSED = re.compile(r"\s+")
_PAGE_NUMBER = re.compile(
    r"(?:[-—–－―─·•~～]{1,3}(?P<a>[0-9０-９]{1,4})[-—–－―─·•~～]{1,3}"
    r"|第(?P<b>[0-9]{1,4}|[一二三四五六七八九十]{1,4})页(?:[,，/]?共(?:[0-9]{1,4}|[一二三四五六七八九十]{1,4})页)?"
    r"|(?P<c>[0-9]{1,4})[/／][0-9]{1,4}|[Pp]age(?P<d>[0-9]{1,4})(?:of[0-9]{1,4})?|[Pp]\.(?P<e>[0-9]{1,4}))$"
)
_BARE = re.compile(r"[0-9０-９]{1,4}$")


class Leaf(Struct, frozen=True):
    """The lines of a page from top to bottom, and where the page begins and ends."""

    lines: tuple[Line, ...]
    top: float
    bottom: float


class _Candidate(Struct, frozen=True):
    page: int
    line: int
    text: str
    # The distance from the upper edge, or below zero from the lower.
    at: float


def furniture(pages: Sequence[Leaf]) -> list[set[int]]:
    """For each page the numbers of the lines that belong to the page and not to the text."""
    found: list[set[int]] = [set() for _ in pages]
    candidates = [one for n, page in enumerate(pages) for one in _candidates(n, page)]
    for one in _numbers(candidates, pages):
        found[one.page].add(one.line)
    for one in _repeated(candidates, len(pages)):
        found[one.page].add(one.line)
    return found


def _candidates(number: int, page: Leaf) -> Iterator[_Candidate]:
    height = page.bottom - page.top
    last = len(page.lines) - 1
    for n, line in enumerate(page.lines):
        above, below = line.base - page.top, page.bottom - line.base
        text = _CLOSED.sub("", line.text)
        if n < _DEPTH and above <= _BAND * height:
            yield _Candidate(number, n, text, above)
        elif last - n < _DEPTH and below <= _BAND * height:
            yield _Candidate(number, n, text, -below)


def _repeated(candidates: Sequence[_Candidate], pages: int) -> Iterator[_Candidate]:
    """Lines alike but for their digits, at one height, on many pages."""
    alike: dict[str, list[_Candidate]] = defaultdict(list)
    for one in candidates:
        alike[_DIGITS.sub("#", one.text)].append(one)
    needed = max(_MIN_PAGES, _MIN_SHARE * pages) if pages > 2 * _MIN_PAGES else _MIN_PAGES
    for same in alike.values():
        for one in same:
            near = {other.page for other in same if abs(other.at - one.at) <= _DRIFT}
            if len(near) >= needed:
                yield one


def _numbers(candidates: Sequence[_Candidate], pages: Sequence[Leaf]) -> Iterator[_Candidate]:
    """Page numbers: dressed as such, or bare and rising with the pages at one height."""
    bare: list[tuple[_Candidate, int]] = []
    for one in candidates:
        if _PAGE_NUMBER.match(one.text):
            yield one
        elif _BARE.match(one.text) and _outermost(one, pages[one.page]):
            bare.append((one, int(one.text) - one.page))
    votes = Counter(shift for _, shift in bare)
    for one, shift in bare:
        if votes[shift] >= _MIN_PAGES or (len(pages) == 1 and shift == 1 and one.at < 0):
            yield one


def _outermost(one: _Candidate, page: Leaf) -> bool:
    return one.line in (0, len(page.lines) - 1)
