"""Heads become sections: each ends where the next of its level or above begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline.heads import Head
from lawdiff.model.document import Body, Section, SectionKind
from lawdiff.model.span import Span


@dataclass(slots=True)
class _Open:
    head: Head
    index: int
    parent: int | None
    depth: int
    end: int


def nest(body: Body, heads: Sequence[Head], lexicon: Lexicon) -> tuple[Section, ...]:
    """Sections in order of place; a part never reaches beyond its parent or its own limit."""
    length = len(body.folded.text)
    nodes: list[_Open] = []
    stack: list[_Open] = []
    for head in heads:
        depth = _depth(head, stack)
        while stack and (stack[-1].depth >= depth or stack[-1].end <= head.start):
            closed = stack.pop()
            closed.end = min(closed.end, head.start)
        parent = stack[-1] if stack else None
        if head.kind is SectionKind.LEAD:
            head = replace(head, level=min(3, parent.head.level + 1 if parent else 1))
        end = length if head.limit is None else head.limit
        node = _Open(
            head, len(nodes), parent.index if parent else None, depth, min(end, parent.end if parent else length)
        )
        nodes.append(node)
        stack.append(node)
    return tuple(_section(body, node, lexicon) for node in nodes)


def _depth(head: Head, stack: Sequence[_Open]) -> int:
    """How deep a head stands: an attachment above all numbers, a lead just below the numbered part it opens in."""
    if head.role == "attachment" and head.kind is SectionKind.HEADING:
        return -1
    if head.kind is SectionKind.LEAD:
        numbered = [node for node in stack if node.head.kind is not SectionKind.LEAD and node.head.level < 5]
        return numbered[-1].depth + 1 if numbered else 1
    return 2 * head.level


def _section(body: Body, node: _Open, lexicon: Lexicon) -> Section:
    head = node.head
    heading = body.folded.to_base(Span(head.start, head.end))
    offsets = body.folded.offsets
    end = offsets[node.end] if node.end < len(offsets) else len(body.text)
    role = head.role or (lexicon.role(head.title) if head.level <= 2 and head.kind is not SectionKind.ITEM else None)
    span = Span(heading.start, max(end, heading.end))
    return Section(
        body,
        span,
        node.index,
        node.parent,
        head.label,
        head.ordinal,
        head.title,
        max(head.level, 1),
        head.kind,
        role,
        heading,
    )
