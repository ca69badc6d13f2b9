"""A part of a page as lines and tables, as a browser would break it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from msgspec import Struct

from lawdiff.model.span import Span
from lawdiff.model.table import Cell, Table
from lawdiff.readers.html.grid import Grid, grid, is_data
from lawdiff.readers.html.lines import Line, tidy
from lawdiff.readers.html.walking import HIDDEN_TAGS, is_hidden, walk

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
# Words, and whether they are a link.
_Words = tuple[str, bool]
_REMOVED, _INSERTED = frozenset({"del", "s", "strike"}), frozenset({"ins"})


class Page(Struct, frozen=True):
    """Lines in reading order; a line with cells is a row of a table."""

    lines: tuple[Line, ...] = ()

    @property
    def cells(self) -> int:
        return sum(len(line.cells) for line in self.lines)

    def under(self, title: str) -> Page:
        return Page((Line(" ".join(title.split())), *self.lines))

    def joined(self) -> tuple[str, tuple[Table, ...]]:
        """The text, and the tables in it."""
        starts, at = [], 0
        for line in self.lines:
            starts.append(at)
            at += len(line.text) + 1
        return "".join(line.text + "\n" for line in self.lines), tuple(_tables(self.lines, starts))


def _tables(lines: tuple[Line, ...], starts: list[int]) -> Iterator[Table]:
    n = 0
    while n < len(lines):
        number, first = lines[n].table, n
        while n < len(lines) and lines[n].table == number:
            n += 1
        if number is None:
            continue
        captioned = first > 0 and lines[first].captioned
        caption = Span(starts[first - 1], starts[first - 1] + len(lines[first - 1].text)) if captioned else None
        cells = tuple(cell for at in range(first, n) for cell in _cells(lines[at], at - first, starts[at]))
        heads = next((at - first for at in range(first, n) if not lines[at].head), n - first)
        yield Table(Span(starts[first], starts[n - 1] + len(lines[n - 1].text)), cells, caption, max(heads, 1))


def _cells(line: Line, row: int, at: int) -> Iterator[Cell]:
    for cell in line.cells:
        yield Cell(Span(at, at + len(cell.text)), row, cell.column, cell.rows, cell.columns)
        at += len(cell.text) + 1


def blocks(root: LexborNode, original: bool = False) -> Page:
    """The lines below an element; `original` reads marked revisions as not yet made."""
    return Page(tuple(_Reader(original).lines(root)))


class _Reader:
    """Turns nodes into lines; `items` holds the number of the next item of every open list."""

    def __init__(self, original: bool) -> None:
        self._gone = HIDDEN_TAGS | (_INSERTED if original else _REMOVED)
        self._numbers = count()

    def lines(self, root: LexborNode) -> Iterator[Line]:
        words: list[_Words] = []
        items: list[int | None] = []
        links = 0
        inside: int | None = None
        for node, entering in walk(root, self._gone):
            if inside is not None:
                inside = None if node.mem_id == inside and not entering else inside
            elif node.is_text_node:
                words.append((node.text_content or "", links > 0))
            elif node.is_comment_node:
                words.append((_told(node), False))
            elif node.tag == "br":
                words.append(("\v" if entering else "", True))
            elif entering and node.mem_id != root.mem_id and is_hidden(node):
                inside = node.mem_id
            elif node.tag == "a":
                links += 1 if entering else -1
            elif node.tag in BLOCKS:
                yield from _broken(words)
                words = []
                if entering and node.tag == "table" and is_data(node):
                    inside = node.mem_id
                    yield from self._rows(grid(node, lambda cell: "".join(line.text for line in self.lines(cell))))
                elif node.tag in ("ol", "ul"):
                    _open_list(node, entering, items)
                elif node.tag == "li" and entering and items:
                    words = [(_marker(items), True)]
        yield from _broken(words)

    def _rows(self, found: Grid) -> Iterator[Line]:
        number = next(self._numbers)
        if found.caption:
            yield Line(found.caption)
        for row in found.rows:
            text = "\t".join(cell.text for cell in row.cells)
            yield Line(text, row.cells, number, row.head, bool(found.caption))


def _broken(words: list[_Words]) -> Iterator[Line]:
    """The lines of a block: at every forced break a new one, none that is empty."""
    linked = all(link for text, link in words if text.strip())
    for part in "".join(text for text, _ in words).split("\v"):
        if text := tidy(part):
            yield Line(text, linked=linked)


def _told(node: LexborNode) -> str:
    """A comment that speaks to this program stays, in one line; the others are not text."""
    comment = (node.comment_content or "").strip()
    return f"<!-- {' '.join(comment.split())} -->" if comment.startswith("lawdiff:") else ""


def _open_list(node: LexborNode, entering: bool, items: list[int | None]) -> None:
    if not entering:
        items.pop()
        return
    start = node.attributes.get("start") or "1"
    items.append(int(start) if node.tag == "ol" and start.isdecimal() and len(start) < 6 else None)


def _marker(items: list[int | None]) -> str:
    """The number a browser writes before an item of an ordered list."""
    number = items[-1]
    if number is None:
        return ""
    items[-1] = number + 1
    return f"{number}."
