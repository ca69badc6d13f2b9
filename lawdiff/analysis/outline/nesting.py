"""Heads become sections: each ends where the next of its level or above begins."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline.heads import Head
from lawdiff.model.document import Body, Section, SectionKind
from lawdiff.model.span import Span

# A lead heads at most a part of this level.
MAX_LEAD_LEVEL = 3
_ATTACHED, _NO_PLAN = -1, ("plan", "attachment")


class _Part(Struct):
    """A section in the making; `depth` is twice its level, so that a lead fits between."""

    head: Head
    index: int
    parent: _Part | None
    depth: int
    end: int
    role: str | None


def nest(body: Body, heads: Sequence[Head], lexicon: Lexicon, reviewed: int | None) -> tuple[Section, ...]:
    """Sections in order of place; a part never reaches beyond its parent or its own limit."""
    length = len(body.folded.text)
    parts: list[_Part] = []
    opened: list[_Part] = []
    for head in heads:
        depth = _depth(head, opened)
        while opened and (opened[-1].depth >= depth or opened[-1].end <= head.start):
            closed = opened.pop()
            closed.end = min(closed.end, head.start)
        parent = opened[-1] if opened else None
        if head.kind is SectionKind.LEAD:
            head = replace(head, level=min(MAX_LEAD_LEVEL, parent.head.level + 1 if parent else 1))
        end = min(head.limit or length, parent.end if parent else length)
        part = _Part(head, len(parts), parent, depth, end, _role(head, parent, lexicon, reviewed))
        parts.append(part)
        opened.append(part)
    return tuple(_section(body, part) for part in parts)


def _depth(head: Head, opened: Sequence[_Part]) -> int:
    """An attachment stands above all numbers; a lead beside the next level of the numbered part it opens in."""
    if head.role == "attachment":
        return _ATTACHED
    if head.kind is not SectionKind.LEAD:
        return 2 * head.level
    numbered = [part for part in opened if part.head.kind in (SectionKind.HEADING, SectionKind.RUN_IN)]
    if not numbered:
        return 2
    last = numbered[-1]
    return last.depth + (2 if last.head.level < MAX_LEAD_LEVEL else 1)


def _role(head: Head, parent: _Part | None, lexicon: Lexicon, reviewed: int | None) -> str | None:
    """Only the headings of the upper two levels tell; what stands in a plan plans, whatever it names."""
    if head.role or head.level > 2 or head.kind not in (SectionKind.HEADING, SectionKind.RUN_IN):
        return head.role
    if parent is not None and parent.role in _NO_PLAN:
        return None
    return lexicon.role(head.title, reviewed)


def _section(body: Body, part: _Part) -> Section:
    head, offsets = part.head, body.folded.offsets
    heading = body.folded.to_base(Span(head.start, head.end))
    end = offsets[part.end] if part.end < len(offsets) else len(body.text)
    return Section(
        body,
        Span(heading.start, max(end, heading.end)),
        part.index,
        part.parent.index if part.parent else None,
        head.label,
        head.ordinal,
        head.title,
        max(head.level, 1),
        head.kind,
        part.role,
        heading,
    )
