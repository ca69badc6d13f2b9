"""Marks that come in pairs: which are left alone, which stand inside their like."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from msgspec import Struct

from lawdiff.model.document import Document
from lawdiff.model.span import Span

PAIRS = {"（": "）", "《": "》", "“": "”", "〔": "〕", "【": "】", "「": "」", "『": "』", "〈": "〉", "‘": "’"}
OPENERS = {close: opener for opener, close in PAIRS.items()}
# A run of line ends counts once; `》》` at the head of a line points to a link and pairs with nothing.
_MARK = re.compile(r"[（）《》“”‘’〔〕【】「」『』〈〉]|\n\s*(?:》{2,}[^\n]*)?")
# `1）` and `a）` number an item and open nothing.
_ITEM = re.compile(r"(?:^|[\n，。；：、\s])(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[a-z①-⑳])$")


class Mark(Struct, frozen=True):
    """A mark of a pair at its place in the folded text, and the paragraph it stands in."""

    char: str
    at: int
    line: int


class Pairing(Struct, frozen=True):
    """What became of the marks of a text; `inside` counts the like pairs around a pair."""

    pairs: tuple[tuple[Mark, Mark, int], ...]
    alone: tuple[Mark, ...]


# A pair may close some lines below: a title cut by a page, a quotation of several paragraphs.
REACH = 4
# No text nests deeper; what is opened beyond that is left alone, so that a text of nothing but openers stays cheap.
MAX_DEPTH = 32


def pairing(document: Document) -> Pairing:
    """The pairs of a document, read paragraph by paragraph; what a paragraph leaves open may close soon after."""
    text = document.body.folded.text
    pairs: list[tuple[Mark, Mark, int]] = []
    alone: list[Mark] = []
    stack: list[Mark] = []
    for mark in _marks(text):
        if mark.char[0] == "\n":
            alone += stack
            stack = []
        elif mark.char in PAIRS:
            stack.append(mark)
            if len(stack) > MAX_DEPTH:
                alone.append(stack.pop(0))
        elif mark.char != "’" or not _apostrophe(text, mark, stack):
            _close(mark, stack, pairs, alone)
    alone += stack
    left = sorted(alone, key=lambda mark: mark.at)
    return Pairing(tuple(pairs), tuple(_across(left)))


def place(document: Document, mark: Mark) -> Span:
    """Where a mark stands in the document's text."""
    return document.body.folded.to_base(Span(mark.at, mark.at + 1))


def _marks(text: str) -> Iterator[Mark]:
    line = 0
    for match in _MARK.finditer(text):
        if match[0][0] == "\n":
            line += 1
        if match[0] == "）" and _ITEM.search(text, max(0, match.start() - 6), match.start()):
            continue
        yield Mark(match[0], match.start(), line)


def _apostrophe(text: str, mark: Mark, stack: list[Mark]) -> bool:
    """A closing quotation mark behind a Western letter, with none open."""
    before = text[mark.at - 1 : mark.at]
    return before.isascii() and before.isalnum() and all(other.char != "‘" for other in stack)


def _close(mark: Mark, stack: list[Mark], pairs: list[tuple[Mark, Mark, int]], alone: list[Mark]) -> None:
    """Close the nearest fellow; what was opened after it stays alone."""
    opener = OPENERS[mark.char]
    at = next((n for n in range(len(stack) - 1, -1, -1) if stack[n].char == opener), None)
    if at is None:
        alone.append(mark)
        return
    alone += stack[at + 1 :]
    pairs.append((stack[at], mark, sum(other.char == opener for other in stack[:at])))
    del stack[at:]


def _across(left: list[Mark]) -> Iterator[Mark]:
    """Marks left alone, less those whose fellow stands a few lines below."""
    waiting: deque[Mark] = deque(maxlen=MAX_DEPTH)
    done: set[int] = set()
    for mark in left:
        if mark.char in PAIRS:
            waiting.append(mark)
            continue
        fellow = next(
            (o for o in reversed(waiting) if PAIRS[o.char] == mark.char and 0 < mark.line - o.line <= REACH), None
        )
        if fellow:
            waiting.remove(fellow)
            done |= {fellow.at, mark.at}
    yield from (mark for mark in left if mark.at not in done)
