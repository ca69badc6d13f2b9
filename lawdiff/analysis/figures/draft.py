"""A figure while its sentence is being read."""

from __future__ import annotations

from msgspec.structs import replace

from lawdiff.analysis.figures.pieces import Piece
from lawdiff.analysis.figures.tokens import Token
from lawdiff.analysis.figures.units import Units
from lawdiff.model.metric import Change, MetricKind, MetricRole, Period, Qualifier


class Draft:
    """What is known so far of one figure; becomes a Metric when the sentence is done."""

    __slots__ = ("change", "flow", "label", "period", "piece", "qualifier", "role", "unit")

    def __init__(self, piece: Piece) -> None:
        self.piece = piece
        self.label = ""
        self.unit = piece.token.unit
        self.qualifier = Qualifier.EXACT
        self.role = MetricRole.ACTUAL
        self.change: Change | None = None
        self.period: Period | None = None
        self.flow = False

    @property
    def token(self) -> Token:
        return self.piece.token

    def move(self, by: int) -> None:
        """To its place in the text, where it was read in a part of it that begins at `by`."""
        token = self.piece.token
        self.piece = replace(self.piece, token=replace(token, start=token.start + by, end=token.end + by))

    def kind(self, units: Units) -> MetricKind:
        """What the figure measures: by its form, else by its unit."""
        if ":" in self.token.value:
            return MetricKind.RATIO
        if "/" in self.token.value:
            return MetricKind.RATE
        return units.kind(self.unit) if self.unit else MetricKind.COUNT
