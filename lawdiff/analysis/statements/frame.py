"""A text with its figures at hand: what the finders of statements read."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lawdiff.analysis.tables.grid import Grid
from lawdiff.model.document import Body, Section, Sentence
from lawdiff.model.metric import Metric, MetricKind, MetricRole
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement, StatementKind, Verdict

BRACKET = re.compile(r"[（(](?P<words>[^（）()\n]{0,400})[）)]")
_STOPS = "，；。：！？\n"
# Bounds that no report comes near; they keep absurd input cheap.
MOST_FIGURES, LONGEST, CLAUSE = 120, 4000, 600


class Figure(Struct, frozen=True):
    """A metric and its place in the folded text."""

    metric: Metric
    start: int
    end: int

    @property
    def countable(self) -> bool:
        """Whether it is a level that can be added up: no rate, no ratio, no growth."""
        return self.addable and self.metric.role != MetricRole.CHANGE

    @property
    def addable(self) -> bool:
        """Whether it counts or measures something, be it a level or a gain."""
        return self.metric.amount is not None and self.metric.kind not in _RELATIVE


_RELATIVE = frozenset({MetricKind.RATE, MetricKind.POINTS, MetricKind.MULTIPLE, MetricKind.RATIO})


class Frame(Struct, frozen=True, eq=False):
    """Folded text, sentences in its places, figures in order."""

    body: Body
    text: str
    sentences: tuple[Span, ...]
    figures: tuple[Figure, ...]
    starts: tuple[int, ...]
    sections: Sequence[Section]
    reviewed: int | None
    groups: tuple[tuple[Span, tuple[Figure, ...]], ...]
    tables: tuple[Grid, ...]

    def within(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures that begin in a stretch of the folded text."""
        return self.figures[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def filled(self) -> Iterator[tuple[Span, tuple[Figure, ...]]]:
        """Every sentence that has figures, with them; one that no person wrote is passed over."""
        yield from self.groups

    def readable(self) -> Iterator[Span]:
        """The sentences of a length that people write."""
        return (span for span in self.sentences if len(span) <= LONGEST)

    def clause_start(self, at: int, floor: int = 0) -> int:
        """Where the clause that holds `at` begins, not before `floor`."""
        floor = max(floor, at - CLAUSE)
        return max(floor, *(self.text.rfind(mark, floor, at) + 1 for mark in _STOPS))

    def statement(
        self, kind: StatementKind, start: int, end: int, verdict: Verdict, detail: str, **more: str | bool
    ) -> Statement:
        """A statement about a stretch of the folded text, in places of the document's text."""
        span = self.body.folded.to_base(Span(start, end))
        return Statement(kind, span, verdict, detail, **more)  # type: ignore[arg-type]


def frame_of(
    body: Body,
    sentences: Sequence[Sentence],
    sections: Sequence[Section],
    metrics: Sequence[Metric],
    reviewed: int | None,
    tables: Sequence[Grid] = (),
) -> Frame:
    """The frame of a parsed text."""
    spans = tuple(body.folded.from_base(sentence.span) for sentence in sentences)
    figures = tuple(sorted((_figure(body, metric) for metric in metrics), key=lambda figure: figure.start))
    starts = tuple(figure.start for figure in figures)
    groups = tuple(
        (span, figures[a:b])
        for span in spans
        if len(span) <= LONGEST
        and 0 < (b := bisect_left(starts, span.end)) - (a := bisect_left(starts, span.start)) <= MOST_FIGURES
    )
    return Frame(body, body.folded.text, spans, figures, starts, sections, reviewed, groups, tuple(tables))


def _figure(body: Body, metric: Metric) -> Figure:
    place = body.folded.from_base(metric.span)
    return Figure(metric, place.start, place.end)


def shown(figure: Figure) -> str:
    """A figure as a number in arithmetic: `350`, `1.2万`."""
    return figure.metric.number


def plain(value: object) -> str:
    """A computed number without exponent or idle zeros."""
    words = format(value, "f") if not isinstance(value, str) else value
    return words.rstrip("0").rstrip(".") if "." in words else words
