"""A report's text with the findings marked in place: lines of segments that lie in the same findings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from lawdiff.model.finding import Finding, Severity
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.report.visible import clean


class Mark(Struct, frozen=True):
    """A stretch of the text that a finding speaks of; `first` is the place the finding is listed under."""

    span: Span
    finding: int
    first: bool


class Segment(Struct, frozen=True):
    """Text inside the same findings, `inside`. `opens`: those that begin here. Findings count from 1."""

    text: str
    severity: Severity | None
    habit: bool
    opens: tuple[int, ...]
    inside: tuple[int, ...]


class MarkedLine(Struct, frozen=True):
    """One line of the source that is not blank, or in which a finding begins."""

    number: int
    segments: tuple[Segment, ...]


def marks(findings: Sequence[Finding]) -> list[Mark]:
    """Every place of every finding; a habit has many."""
    found: list[Mark] = []
    for number, finding in enumerate(findings, 1):
        found.append(Mark(finding.span, number, first=True))
        if finding.count > 1:
            found += [Mark(span, number, first=False) for span in _places(finding) if not span.overlaps(finding.span)]
    return found


def marked_lines(source: Source, findings: Sequence[Finding]) -> Iterator[MarkedLine]:
    """The source text line by line. The segments of a line, put together, are the line."""
    placed: dict[int, list[Mark]] = {}
    for mark in marks(findings):
        for line in _lines_of(source, mark.span):
            placed.setdefault(line, []).append(mark)
    ends = (*source.line_starts[1:], len(source.raw))
    for number, (start, end) in enumerate(zip(source.line_starts, ends, strict=True)):
        words = source.raw[start:end].rstrip("\r\n")
        inside = placed.get(number, [])
        if words.strip() or any(mark.span.start >= start for mark in inside):
            yield MarkedLine(number + 1, tuple(_segments(source, Span(start, start + len(words)), inside, findings)))


def _places(finding: Finding) -> Iterable[Span]:
    return [edit.span for edit in finding.fix.edits] if finding.fix else [place.span for place in finding.related]


def _lines_of(source: Source, span: Span) -> range:
    first = bisect_right(source.line_starts, span.start) - 1
    return range(first, bisect_right(source.line_starts, max(span.start, span.end - 1)))


def _segments(source: Source, line: Span, inside: Sequence[Mark], findings: Sequence[Finding]) -> Iterator[Segment]:
    borders = {line.start, line.end}
    for mark in inside:
        borders |= {min(max(at, line.start), line.end) for at in (mark.span.start, mark.span.end)}
    opened: set[int] = set()
    waiting = sorted(inside, key=lambda mark: mark.span, reverse=True)
    active: list[Mark] = []
    for start, end in pairwise(sorted(borders)):
        active = [mark for mark in active if mark.span.end > start]
        points: list[Mark] = []
        while waiting and waiting[-1].span.start <= start:
            mark = waiting.pop()
            (active if mark.span.end > start else points).append(mark)
        if points:
            yield _segment(source, Span(start, start), points, findings, opened)
        yield _segment(source, Span(start, end), active, findings, opened)
    behind = [mark for mark in inside if mark.span.start >= line.end]
    if behind:
        yield _segment(source, Span(line.end, line.end), behind, findings, opened)


def _segment(
    source: Source, span: Span, here: Sequence[Mark], findings: Sequence[Finding], opened: set[int]
) -> Segment:
    firsts = [mark for mark in here if mark.first]
    opens = tuple(dict.fromkeys(m.finding for m in firsts if m.span.start >= span.start and m.finding not in opened))
    opened.update(opens)
    worst = max((findings[mark.finding - 1].severity for mark in here), key=lambda level: level.rank, default=None)
    habit = bool(here) and all(findings[mark.finding - 1].count > 1 for mark in here)
    inside = tuple(dict.fromkeys(mark.finding for mark in here))
    return Segment(clean(span.of(source.raw)), worst, habit, opens, inside)
