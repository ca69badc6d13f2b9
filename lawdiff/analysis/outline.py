"""Sections: from the labels that Chinese reports number their parts with."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.model.document import Body, Paragraph, Section, SectionKind
from lawdiff.model.span import Span

_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}
_LABELS = (
    (1, re.compile(r"(?:#+ ?)?([一二三四五六七八九十]+)、")),
    (2, re.compile(r"(?:#+ ?)?（([一二三四五六七八九十]+)）、?")),
    (3, re.compile(r"(?:#+ ?)?([0-9]{1,2})[.．、](?![0-9])")),
    (4, re.compile(r"(?:#+ ?)?（([0-9]{1,2})）")),
)


def ordinal(words: str) -> int:
    """`十二` -> 12; Arabic digits too."""
    if words.isdecimal():
        return int(words)
    tens, ten, units = words.rpartition("十")
    return (_DIGITS.get(tens, 1) if ten else 0) * 10 + _DIGITS.get(units, 0)


def outline(body: Body, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> tuple[Section, ...]:
    """The sections of a text in order of place; empty where there is no heading."""
    found: list[tuple[int, re.Match[str], Paragraph]] = []
    for paragraph in paragraphs:
        heads = ((level, pattern.match(paragraph.folded)) for level, pattern in _LABELS)
        first = next(((level, head) for level, head in heads if head), None)
        if first:
            found.append((*first, paragraph))
    sections: list[Section] = []
    for n, (level, head, paragraph) in enumerate(found):
        end = next((p.span.start for other, _, p in found[n + 1 :] if other <= level), len(body.text))
        parent = next((s.index for s in reversed(sections) if s.level < level), None)
        folded = paragraph.folded
        stop = folded.find("。") if "。" in folded else len(folded)
        start = body.folded.from_base(paragraph.span).start
        heading = body.folded.to_base(Span(start, start + stop))
        title = folded[head.end() : stop]
        kind = SectionKind.HEADING if heading.end >= paragraph.span.end - 1 else SectionKind.RUN_IN
        span = Span(paragraph.span.start, end)
        role = lexicon.role(title)
        sections.append(Section(body, span, n, parent, head[0], ordinal(head[1]), title, level, kind, role, heading))
    return tuple(sections)
