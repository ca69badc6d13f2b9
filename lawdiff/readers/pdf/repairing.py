"""What analysis reads of the raw text: paragraphs joined that a page break cut, or a line end inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawdiff.model.projection import Projection, project
from lawdiff.model.source import Repair, RepairKind
from lawdiff.model.span import Span
from lawdiff.readers.repair.characters import exchanged, stray
from lawdiff.readers.repair.joining import joins
from lawdiff.readers.repair.lines import lines_of

_PAGE_BREAK = re.compile(r"(?<=\n)\f\n")


def repair(raw: str, breaks: Sequence[Span]) -> tuple[tuple[Repair, ...], Projection]:
    """The repairs in order of place, and the text they leave; `breaks` are the page breaks inside of paragraphs."""
    cuts = [Repair(RepairKind.BROKEN_LINE, span) for span in breaks]
    known = {span.start for span in breaks}
    cuts += [step for step in joins(raw, lines_of(raw), RepairKind.BROKEN_LINE) if step.span.start not in known]
    taken = {step.span.end for step in cuts}
    turns = (Span(*found.span()) for found in _PAGE_BREAK.finditer(raw))
    ends = [Repair(RepairKind.LINE_END, span) for span in turns if span.end not in taken]
    steps = sorted([*cuts, *ends, *exchanged(raw), *stray(raw)], key=lambda step: (step.span, step.kind))
    exchange = {step.span.start: step.text for step in steps if step.text}
    return tuple(steps), project(raw, (step.span for step in steps if not step.text), exchange)
