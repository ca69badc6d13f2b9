"""A figure while its sentence is being read."""

from __future__ import annotations

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

    def kind(self, units: Units) -> MetricKind:
        """What the figure measures: by its form, else by its unit."""
        if ":" in self.token.value:
            return MetricKind.RATIO
        if "/" in self.token.value:
            return MetricKind.RATE
        return units.kind(self.unit) if self.unit else MetricKind.COUNT
