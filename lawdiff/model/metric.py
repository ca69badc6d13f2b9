"""Figures: what a number in a report says."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from lawdiff.model.span import Span


class Qualifier(StrEnum):
    """How exact a figure claims to be."""

    EXACT = "exact"
    APPROX = "approx"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"


class MetricKind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    MONEY = "money"
    RATE = "rate"
    RATIO = "ratio"
    DURATION = "duration"
    AREA = "area"
    MASS = "mass"
    LENGTH = "length"
    ENERGY = "energy"
    POINTS = "points"
    MULTIPLE = "multiple"
    OTHER = "other"


class MetricRole(StrEnum):
    """Which time a figure speaks of, or whether it is itself a change."""

    ACTUAL = "actual"
    TARGET = "target"
    PREVIOUS = "previous"
    CUMULATIVE = "cumulative"
    CHANGE = "change"


class Direction(StrEnum):
    """Of a change."""

    UP = "up"
    DOWN = "down"


class Change(Struct, frozen=True):
    """A stated change: `value` unsigned in `unit` (%, 个百分点, 倍, 件…); `basis`: yoy, avg, since:YYYY or unstated."""

    direction: Direction
    value: Decimal
    unit: str
    basis: str


class Period(Struct, frozen=True):
    """The years a figure covers, both included; `basis` says how they are known: stated, implied or total."""

    start: int
    end: int
    basis: str


class Metric(Struct, frozen=True):
    """A figure with its unit.

    `value` is as written, without thousands separators (`1.2`, `3/4`, `4.0:37.7`); `amount` = value x scale, None for
    a ratio; `high` is the upper end of a range, in the same scale. `unit` is the unit without its scale (`人次`).
    `text` is the number with its unit, without spaces; `span` its place in the document's text. A figure stands in a
    sentence, or in a cell of the table with the index `table`.
    """

    index: int
    label: str
    value: str
    scale: str
    amount: Decimal | None
    unit: str
    high: Decimal | None
    qualifier: Qualifier
    kind: MetricKind
    role: MetricRole
    period: Period | None
    change: Change | None
    text: str
    span: Span
    sentence: int | None
    section: int | None
    table: int | None = None

    @property
    def number(self) -> str:
        """The number with its scale: `350`, `1.2万`."""
        return self.value + self.scale


class Ignored(Struct, frozen=True):
    """A run of digits or a Chinese numeral that is no figure; `why`: date, ordinal, document-number, name, ..."""

    text: str
    span: Span
    why: str


class Point(Struct, frozen=True):
    """One year's value in a series: the document's place in the list, and its metric.

    `restated` is what a later report gives for the same year, where that is another value.
    """

    document: int
    metric: Metric
    restated: Metric | None = None


class Series(Struct, frozen=True):
    """One figure over several reports; years without it have no point."""

    label: str
    unit: str
    points: tuple[Point, ...]
