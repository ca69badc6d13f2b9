"""What a printed page adds to its text: page numbers and running headers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lawdiff.readers.repair.lines import RawLine

_PAGE_NUMBER = re.compile(
    r"(?:[-—–－―─]{1,2} {0,3}[0-9０-９]{1,4} {0,3}[-—–－―─]{1,2}"
    r"|第 ?[0-9]{1,4} ?页(?:[,，/ ]{0,3}共 ?[0-9]{1,4} ?页)?"
    r"|[0-9]{1,4} ?/ ?[0-9]{1,4}|Page ?[0-9]{1,4}(?: of [0-9]{1,4})?)$"
)
_BARE_NUMBER = re.compile(r"[0-9]{1,4}$")
_DIGITS = re.compile(r"[0-9０-９]+")

# Bare numbers count pages where they rise by one, some lines apart, and stand nowhere else.
MIN_PAGES, MIN_PAGE_LINES, MAX_HEADER = 3, 8, 40


def furniture(lines: Sequence[RawLine]) -> list[RawLine]:
    """The lines that belong to the page and not to the text, in order."""
    numbers = {n for n, line in enumerate(lines) if _is_page_number(lines, n)} | _counted(lines)
    headers = _headers(lines, numbers)
    return [lines[n] for n in sorted(numbers | headers)]


def _is_page_number(lines: Sequence[RawLine], n: int) -> bool:
    line = lines[n]
    if len(line.text) > 20:
        return False
    if _PAGE_NUMBER.match(line.text):
        return "/" not in line.text or _at_page_edge(lines, n)
    return _BARE_NUMBER.match(line.text) is not None and _at_page_edge(lines, n)


def _at_page_edge(lines: Sequence[RawLine], n: int) -> bool:
    return lines[n].page_break or (n + 1 < len(lines) and lines[n + 1].page_break)


def _counted(lines: Sequence[RawLine]) -> set[int]:
    """Bare numbers that count pages 1, 2, 3 through the text."""
    bare = [(n, int(line.text)) for n, line in enumerate(lines) if _BARE_NUMBER.match(line.text)]
    chain = list(_chain(bare))
    return set(chain) if len(chain) >= MIN_PAGES and len(chain) >= len(bare) - 1 else set()


def _chain(bare: Sequence[tuple[int, int]]) -> Iterator[int]:
    last: tuple[int, int] | None = None
    for n, value in bare:
        if last is None or (value == last[1] + 1 and n - last[0] >= MIN_PAGE_LINES):
            last = (n, value)
            yield n


def _headers(lines: Sequence[RawLine], numbers: set[int]) -> set[int]:
    """Short lines that stand at the edge of three pages or more, alike but for their digits.

    The first line of all stays: where a header repeats the title, it is the title.
    """
    edges = {n for n, line in enumerate(lines) if line.page_break} | {
        n - 1 for n, line in enumerate(lines) if line.page_break and n
    }
    edges |= {near for n in numbers for near in (n - 1, n + 1) if 0 <= near < len(lines)}
    edges -= numbers
    shapes = {
        n: _shape(lines[n]) for n in edges if len(lines[n].text) <= MAX_HEADER and lines[n].text[-1] not in "。；："
    }
    votes = Counter(shapes.values())
    return {n for n, shape in shapes.items() if votes[shape] >= MIN_PAGES}


def _shape(line: RawLine) -> str:
    return _DIGITS.sub("#", "".join(line.text.split()))
