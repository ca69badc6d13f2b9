"""Undo what page breaks, PDFs and web pages did to a text; every step is recorded."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from lawdiff.model.projection import Projection, project
from lawdiff.model.source import Repair, RepairKind
from lawdiff.readers.pipes import pipe_tables
from lawdiff.readers.repair.characters import escaped, exchanged, line_ends, stray
from lawdiff.readers.repair.furniture import furniture
from lawdiff.readers.repair.joining import joins
from lawdiff.readers.repair.lines import lines_of
from lawdiff.readers.repair.markup import comments, markup


def repair(raw: str, format: str = "txt") -> tuple[tuple[Repair, ...], Projection]:
    """The repairs in order of place, and the text they leave.

    In Markdown a line end inside a paragraph is no damage: such joins are SOFT_WRAP there, BROKEN_LINE elsewhere.
    """
    found = list(_all(raw, format))
    if format in ("md", "html"):
        found = list(_outside(_markup(raw, format), found))
    steps = sorted(found, key=lambda step: (step.span, step.kind))
    exchange = {step.span.start: step.text for step in steps if step.text}
    drops = (step.span for step in steps if not step.text)
    return tuple(steps), project(raw, drops, exchange)


def _markup(raw: str, format: str) -> list[Repair]:
    """What is no prose, in order of place; a table inside of code is code."""
    if format == "html":
        return list(comments(raw))
    prose = list(markup(raw))
    if "|" not in raw:
        return prose
    cells = (step for table in pipe_tables(raw) for step in table.repairs)
    return sorted(_outside(prose, list(cells)), key=lambda step: step.span)


def _outside(kept: list[Repair], others: list[Repair]) -> Iterator[Repair]:
    """`kept`, and of the others those that touch none of them."""
    yield from kept
    starts = [step.span.start for step in kept]
    for step in others:
        at = bisect_right(starts, step.span.start) - 1
        near = kept[max(at, 0) : at + 2]
        if not any(step.span.overlaps(other.span) for other in near):
            yield step


def _all(raw: str, format: str) -> Iterator[Repair]:
    yield from line_ends(raw)
    yield from exchanged(raw)
    yield from escaped(raw)
    yield from stray(raw)
    lines = lines_of(raw)
    dropped = furniture(lines)
    for line in dropped:
        yield Repair(RepairKind.PAGE_FURNITURE, line.whole)
    gone = {line.start for line in dropped}
    kept = [line for line in lines if line.start not in gone] if gone else lines
    yield from joins(raw, kept, RepairKind.SOFT_WRAP if format == "md" else RepairKind.BROKEN_LINE)
