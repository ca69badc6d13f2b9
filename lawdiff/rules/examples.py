"""A rule's page, taken apart: summary, source, guard, and examples with their spans drawn.

A page is the docstring of a rule or the text a pack entry makes. Its first line is the summary; then come blocks,
each opened by a label at the start of a line: `依据：` (source), `例外：` (guard), and any number of `坏：` `好：`
`改：` `上年：`. The words of an example are indented under its label. `⟦ ⟧` draw the spans that the rule is to find,
no more and no fewer; `␣` draws a full-width space, which a formatter would take for indentation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

from msgspec import Struct

from lawdiff.model.span import Span

_LABEL = re.compile(r"^(依据|例外|上年|坏|好|改|实测)：[ \t]*(.*)$")
_MARK = re.compile("[⟦⟧]")


class Example(Struct, frozen=True):
    """A faulty text. `fixed` is what its fix makes of it, `good` a sound counterpart; `previous`: last year's."""

    text: str
    spans: tuple[Span, ...]
    good: str | None = None
    fixed: str | None = None
    previous: str | None = None


class Page(Struct, frozen=True):
    """What a rule says of itself. `good` holds every sound text, those beside a faulty one too."""

    summary: str
    source: str
    guard: str
    examples: tuple[Example, ...]
    good: tuple[str, ...]


def parse_page(page: str) -> Page:
    """The parts of a page; a missing part is empty. Raises ValueError where `⟦ ⟧` do not pair."""
    summary, _, rest = page.strip().partition("\n")
    blocks = list(_blocks(rest))
    said = dict(reversed(blocks))
    return Page(
        summary=summary.rstrip("。"),
        source=" ".join(said.get("依据", "").split()),
        guard=" ".join(said.get("例外", "").split()),
        examples=tuple(_examples(blocks)),
        good=tuple(body for label, body in blocks if label == "好"),
    )


def undraw(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The text without `⟦ ⟧`, and the spans they drew; raises ValueError where they do not pair."""
    spans: list[Span] = []
    start: int | None = None
    for dropped, mark in enumerate(_MARK.finditer(marked)):
        at = mark.start() - dropped
        if (mark[0] == "⟦") is not (start is None):
            raise ValueError(f"⟦ ⟧ do not pair: {marked}")
        if start is None:
            start = at
        else:
            spans.append(Span(start, at))
            start = None
    if start is not None:
        raise ValueError(f"⟦ ⟧ do not pair: {marked}")
    return _MARK.sub("", marked), tuple(spans)


def _blocks(rest: str) -> Iterator[tuple[str, str]]:
    label, lines = "", list[str]()
    for line in [*rest.split("\n"), "好："]:
        found = _LABEL.match(line)
        if found is None:
            lines.append(line)
            continue
        if label:
            yield label, dedent("\n".join(lines)).strip("\n").replace("␣", "\u3000")
        label, lines = found[1], [found[2]] if found[2] else []


def _examples(blocks: list[tuple[str, str]]) -> Iterator[Example]:
    """One a `坏：`, with the `上年：` above it and the `好：` and `改：` below it."""
    previous: str | None = None
    for n, (label, body) in enumerate(blocks):
        if label == "上年":
            previous = body
        if label == "坏":
            after: dict[str, str] = {}
            for other, words in blocks[n + 1 :]:
                if other == "坏":
                    break
                after.setdefault(other, words)
            text, spans = undraw(body)
            good = after.get("好")
            yield Example(text, spans, good, after.get("改", good), previous)
            previous = None
