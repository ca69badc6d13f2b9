"""Sections: from the labels that Chinese reports number their parts with, and the leads they open paragraphs with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline import heads as headings
from lawdiff.analysis.outline.heads import Head
from lawdiff.analysis.outline.labels import label_of
from lawdiff.analysis.outline.leads import dashed, lead
from lawdiff.analysis.outline.lines import Line, lines_of
from lawdiff.analysis.outline.nesting import nest
from lawdiff.model.document import Body, Paragraph, Section


def outline(body: Body, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> tuple[Section, ...]:
    """The sections of a text in order of place; empty where there is no heading."""
    lines = lines_of(body, paragraphs)
    found = headings.shifted(list(_heads(lines, lexicon)))
    return nest(body, found, lexicon)


def _heads(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[Head]:
    labels = [None if line.row else label_of(line.text) for line in lines]
    numbered_tops = any(label and label.level <= 1 for label in labels)
    glossary = False
    begun = False
    for n, line in enumerate(lines):
        following = lines[n + 1] if n + 1 < len(lines) else None
        if line.row:
            continue
        attached = headings.attachment(line, following)
        if attached:
            glossary = headings.is_glossary(attached)
            begun = True
            yield attached
            continue
        if glossary:
            continue
        label = labels[n]
        if label:
            head = headings.numbered(line, label)
            if head.title and not headings.is_definition(line, label):
                begun = True
                yield head
                yield from headings.itemised(line)
            continue
        marked = headings.markdown(line)
        if marked:
            yield marked
            continue
        top = None if numbered_tops else headings.bare(line, following, lexicon)
        if top and (begun or top.role):
            begun = True
            yield top
            continue
        opening = (dashed(line) or lead(line, lexicon)) if begun else None
        if opening:
            yield opening
        yield from headings.itemised(line)
