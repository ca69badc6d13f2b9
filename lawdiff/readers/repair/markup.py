"""What is no prose in Markdown and on web pages: code and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.source import Repair, RepairKind
from lawdiff.model.span import Span

# Fenced code to its closing fence, code in a line, comments; each within bounds, so that an open one costs little.
_MARKUP = re.compile(
    r"(?m:^(?P<fence>`{3,8}|~{3,8})[^\n]{0,200}\n(?:(?!(?P=fence)).*\n){0,2000}(?P=fence)[`~]{0,8})"
    r"|`[^`\n]{1,200}`|<!--[^>]{0,2000}-->"
)


def markup(raw: str) -> Iterator[Repair]:
    """Code and comments, to be dropped: they are not proofread, compared or mended."""
    for found in _MARKUP.finditer(raw):
        yield Repair(RepairKind.MARKUP, Span(*found.span()))


_COMMENT = re.compile(r"<!--[^>]{0,2000}-->")


def comments(raw: str) -> Iterator[Repair]:
    """Comments alone, to be dropped: of a web page nothing else is left in its text."""
    for found in _COMMENT.finditer(raw):
        yield Repair(RepairKind.MARKUP, Span(*found.span()))
