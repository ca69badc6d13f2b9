"""What reading a file repaired, as rules about extraction see it."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.source import Repair, RepairKind, Source
from lawdiff.model.span import Span


def repaired(source: Source, kind: RepairKind) -> Iterator[tuple[Span, str]]:
    """The places of one kind of repair in the raw text, and what was read there; steps side by side are one place."""
    group: list[Repair] = []
    for step in source.repairs:
        if step.kind != kind:
            continue
        if group and group[-1].span.end != step.span.start:
            yield _place(group)
            group = []
        group.append(step)
    if group:
        yield _place(group)


def _place(group: list[Repair]) -> tuple[Span, str]:
    return Span(group[0].span.start, group[-1].span.end), "".join(step.text for step in group)
