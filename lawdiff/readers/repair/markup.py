"""What is no prose in Markdown and on web pages: code, comments and where links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.source import Repair, RepairKind
from lawdiff.model.span import Span

# Fenced code to its closing fence, code in a line, comments, the target of a link; each within bounds, so that an open
# one costs little.
_MARKUP = re.compile(
    r"(?m:^(?P<fence>`{3,8}|~{3,8})[^\n]{0,200}\n(?:(?!(?P=fence)).*\n){0,2000}(?P=fence)[`~]{0,8})"
    r"|(?P<inline>`[^`\n]{1,200}`)|<!--[^>]{0,2000}-->|(?<=\])\([^()\n]{1,500}\)"
)
# Stands for code inside a sentence: what is around it is not one word, nor one mark after another.
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


def markup(raw: str) -> Iterator[Repair]:
    """Code, comments and link targets, to be dropped: they are not proofread, compared or mended.

    Code in a line leaves a mark in its place.
    """
    for found in _MARKUP.finditer(raw):
        start, end = found.span()
        if found["inline"]:
            yield Repair(RepairKind.MARKUP, Span(start, start + 1), OBJECT)
            start += 1
        yield Repair(RepairKind.MARKUP, Span(start, end))


_COMMENT = re.compile(r"<!--[^>]{0,2000}-->")


def comments(raw: str) -> Iterator[Repair]:
    """Comments alone, to be dropped: of a web page nothing else is left in its text."""
    for found in _COMMENT.finditer(raw):
        yield Repair(RepairKind.MARKUP, Span(*found.span()))
