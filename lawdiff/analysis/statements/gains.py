"""A level with what it gained and by how much that is; growth over years beside its yearly average."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lawdiff.analysis.statements.changes import REAL, REAL_NAME, averaged, power, why
from lawdiff.analysis.statements.frame import Figure, Frame, plain, shown
from lawdiff.analysis.statements.interval import Interval, interval, stated
from lawdiff.model.metric import Direction, MetricKind, MetricRole
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement, StatementKind, Verdict

_YEAR = re.compile(r"((?:19|20)[0-9]{2})年")
_SPAN = re.compile(r"(?:比|与|较|从|由)((?:19|20)[0-9]{2})年")


def gains(frame: Frame) -> Iterator[Statement]:
    """`投入86亿元，比上年增加21亿元，增长32.3%`; `比2010年增长57%，年均增长9.5%`."""
    for span, figures in frame.filled():
        yield from _gains(frame, span, figures)
        yield from _compounded(frame, span, figures)


def _gains(frame: Frame, span: Span, figures: Sequence[Figure]) -> Iterator[Statement]:
    """A level, the gain in its own unit and the rate: the rate is the gain over what was there before."""
    for level, gain, rate in zip(figures, figures[1:], figures[2:], strict=False):
        if not _is_gain(level, gain) or rate.metric.unit != "%" or rate.metric.change is None:
            continue
        if rate.metric.label != level.metric.label or "；" in frame.text[level.end : rate.start]:
            continue
        down = gain.metric.change is not None and gain.metric.change.direction == Direction.DOWN
        now, moved = interval(level.metric), interval(gain.metric)
        base = now + moved if down else now - moved
        if base.low <= 0:
            continue
        average = rate.metric.change.basis == "avg"
        years = _since(frame, span, gain) if average else 1
        yield _gained(frame, span, (level, gain, rate), base, moved, down, years)


def _is_gain(level: Figure, gain: Figure) -> bool:
    a, b = level.metric, gain.metric
    return (
        level.countable
        and b.change is not None
        and b.role == MetricRole.CHANGE
        and b.amount is not None
        and a.unit == b.unit
        and a.kind == b.kind
        and a.label == b.label
    )


def _since(frame: Frame, span: Span, gain: Figure) -> int | None:
    """Years since the base that a gain names: `比2010年增加`."""
    match = next(iter(_SPAN.finditer(frame.text, frame.clause_start(gain.start, span.start), gain.start)), None)
    if match is None or frame.reviewed is None:
        return None
    return max(frame.reviewed - int(match[1]), 0) or None


def _gained(
    frame: Frame,
    span: Span,
    parts: tuple[Figure, Figure, Figure],
    base: Interval,
    moved: Interval,
    down: bool,
    years: int | None,
) -> Statement:
    level, gain, rate = parts
    sign = "+" if down else "-"
    claim = stated(rate.metric)
    start = frame.clause_start(level.start, span.start)
    amount = (level.metric.amount or Decimal(0)) + (gain.metric.amount or Decimal(0)) * (1 if down else -1)
    if years and years > 1:
        grown = interval(level.metric) / base
        fits = averaged(grown, years).meets(claim)
        computed = plain(round((power((level.metric.amount or Decimal(0)) / amount, Decimal(1) / years) - 1) * 100, 2))
        detail = f"({shown(level)}/({shown(level)}{sign}{shown(gain)}))^(1/{years})-1={computed}%"
    else:
        share = moved / base
        fits = Interval(share.low * 100, share.high * 100).meets(claim)
        computed = plain(round((gain.metric.amount or Decimal(0)) / amount * 100, 2))
        detail = f"{shown(gain)}/({shown(level)}{sign}{shown(gain)})={computed}%"
    real = REAL.search(frame.text, start, rate.start) is not None
    doubtful = real or years is None or REAL_NAME.search(level.metric.label) is not None
    verdict = Verdict.OK if fits else Verdict.UNDECIDABLE if doubtful else Verdict.WRONG
    return frame.statement(
        StatementKind.CHANGE,
        start,
        rate.end,
        verdict,
        detail,
        stated=rate.metric.text,
        computed=computed + rate.metric.unit,
        why=why(verdict, real),
    )


def _compounded(frame: Frame, span: Span, figures: Sequence[Figure]) -> Iterator[Statement]:
    for whole, yearly in pairwise(figures):
        if not (_grows(whole, "avg", False) and _grows(yearly, "avg", True)) or whole.metric.unit != yearly.metric.unit:
            continue
        if whole.metric.unit != "%" or "；" in frame.text[whole.end : yearly.start]:
            continue
        start = frame.clause_start(whole.start, span.start)
        years = _stretch(frame, span, whole)
        if years is None or years < 2:
            continue
        grown = stated(whole.metric)
        factor = Interval(1 + grown.low / 100, 1 + grown.high / 100)
        fits = averaged(factor, years).meets(stated(yearly.metric))
        computed = plain(round((power(1 + (whole.metric.amount or Decimal(0)) / 100, Decimal(1) / years) - 1) * 100, 2))
        detail = f"(1+{shown(whole)}%)^(1/{years})-1={computed}%"
        verdict = Verdict.OK if fits else Verdict.WRONG
        yield frame.statement(
            StatementKind.CHANGE, start, yearly.end, verdict, detail, stated=yearly.metric.text, computed=f"{computed}%"
        )


def _grows(figure: Figure, basis: str, is_basis: bool) -> bool:
    change = figure.metric.change
    return (
        figure.metric.kind == MetricKind.RATE
        and figure.metric.role == MetricRole.CHANGE
        and change is not None
        and change.direction == Direction.UP
        and (change.basis == basis) == is_basis
    )


def _stretch(frame: Frame, span: Span, whole: Figure) -> int | None:
    """How many years a growth over several years covers, from the years its sentence names."""
    years = [int(y) for y in _YEAR.findall(frame.text, span.start, whole.start)]
    if len(years) >= 2:
        return abs(years[-1] - years[-2])
    if len(years) == 1 and frame.reviewed is not None and _SPAN.search(frame.text, span.start, whole.start):
        return frame.reviewed - years[0]
    return None
