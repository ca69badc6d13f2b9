"""Undo what page breaks, PDFs and web pages did to a text; every step is recorded."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.projection import Projection, project
from lawdiff.model.source import Repair, RepairKind
from lawdiff.readers.repair.characters import escaped, exchanged, line_ends, stray
from lawdiff.readers.repair.furniture import furniture
from lawdiff.readers.repair.joining import joins
from lawdiff.readers.repair.lines import lines_of


def repair(raw: str, format: str = "txt") -> tuple[tuple[Repair, ...], Projection]:
    """The repairs in order of place, and the text they leave.

    In Markdown a line end inside a paragraph is no damage: such joins are SOFT_WRAP there, BROKEN_LINE elsewhere.
    """
    steps = sorted(_all(raw, format), key=lambda step: (step.span, step.kind))
    exchange = {step.span.start: step.text for step in steps if step.text}
    drops = (step.span for step in steps if not step.text)
    return tuple(steps), project(raw, drops, exchange)


def _all(raw: str, format: str) -> Iterator[Repair]:
    yield from line_ends(raw)
    yield from exchanged(raw)
    yield from escaped(raw)
    yield from stray(raw)
    lines = lines_of(raw)
    dropped = furniture(raw, lines)
    for line in dropped:
        yield Repair(RepairKind.PAGE_FURNITURE, line.whole)
    gone = {line.start for line in dropped}
    kept = [line for line in lines if line.start not in gone] if gone else lines
    yield from joins(raw, kept, RepairKind.SOFT_WRAP if format == "md" else RepairKind.BROKEN_LINE)
