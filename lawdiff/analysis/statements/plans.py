"""A planned level with its growth, held against the level that the same report looks back on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from lawdiff.analysis.statements.frame import Figure, Frame, plain, shown
from lawdiff.analysis.statements.interval import Interval, interval, stated
from lawdiff.model.metric import MetricRole
from lawdiff.model.statement import Statement, StatementKind, Verdict

HUNDRED = Decimal(100)


def planned(frame: Frame) -> Iterator[Statement]:
    """`生产总值达到176亿元，增长9%` where the review gives 161.5: told where it holds, never called wrong.

    Growth that does not fit may be real growth or another scope, which the plan does not say.
    """
    levels: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    growths = {id(f.metric.change): f for f in frame.figures if f.metric.change is not None and f.metric.unit == "%"}
    for figure in frame.figures:
        if figure.metric.role == MetricRole.ACTUAL and figure.addable:
            levels[_name(figure.metric.label), figure.metric.unit].append(figure)
    for figure in frame.figures:
        change = figure.metric.change
        told = growths.get(id(change)) if change is not None else None
        if figure.metric.role != MetricRole.TARGET or told is None or not figure.addable or change is None:
            continue
        if change.basis != "avg":
            yield from _tried(frame, figure, told, levels[_name(figure.metric.label), figure.metric.unit])


def _name(label: str) -> str:
    """A label without the region in front of it, where several names of it stand in one report."""
    for lead in ("全市", "全省", "全区", "全县", "全国", "全年"):
        label = label.removeprefix(lead)
    return label[-6:]


def _tried(frame: Frame, level: Figure, told: Figure, bases: list[Figure]) -> Iterator[Statement]:
    for base in bases:
        before, now = interval(base.metric), interval(level.metric)
        if before.low <= 0:
            continue
        grown = now / before
        reach = Interval((grown.low - 1) * HUNDRED, (grown.high - 1) * HUNDRED)
        if reach.meets(stated(told.metric)):
            percent = ((level.metric.amount or Decimal(0)) / (base.metric.amount or Decimal(1)) - 1) * HUNDRED
            first, last = sorted((level, told), key=lambda f: f.start)
            detail = f"({shown(level)}-{shown(base)})/{shown(base)}={plain(round(percent, 2))}%"
            yield frame.statement(
                StatementKind.CHANGE,
                frame.clause_start(first.start),
                last.end,
                Verdict.OK,
                detail,
                stated=told.metric.text,
                computed=f"{plain(round(percent, 2))}%",
            )
            return
