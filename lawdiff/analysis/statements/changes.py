"""From A to B by so much, tried by interval arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawdiff.analysis.statements.frame import Figure, Frame, plain, shown
from lawdiff.analysis.statements.interval import Interval, interval, stated
from lawdiff.model.metric import Direction, Metric, MetricRole
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement, StatementKind, Verdict

_TO_UP = re.compile(r"(?:增加|增长|提高|提升|上升|扩大|上涨|增|升|跃升|攀升)(?:到了?|至|为)")
_TO_DOWN = re.compile(r"(?:减少|下降|降低|压缩|缩短|缩小|压减|降|减|回落|下调)(?:到了?|至|为)")
REAL = re.compile(r"实际|可比|不变价|同口径|扣除价格|按[0-9]{4}年价格")
REAL_NAME = re.compile(r"生产总值|增加值|总产值")  # growth of these is told at constant prices
_YEAR = re.compile(r"((?:19|20)[0-9]{2})年")
FAR = Decimal(10)  # points: further off is another rate
_ONE = Interval(Decimal(1), Decimal(1))


def changes(frame: Frame) -> Iterator[Statement]:
    """Every stated change that can be tried inside its sentence."""
    for span, figures in frame.filled():
        yield from _journeys(frame, span, figures)


def _journeys(frame: Frame, span: Span, figures: Sequence[Figure]) -> Iterator[Statement]:
    for n, first in enumerate(figures[:-1]):
        if first.metric.role != MetricRole.PREVIOUS:
            continue
        last = next((f for f in figures[n + 1 :] if f.metric.role != MetricRole.PREVIOUS), None)
        if last is None or last.metric.label != first.metric.label or first.metric.unit != last.metric.unit:
            continue
        if first.metric.amount is None or last.metric.amount is None or figures[n + 1] is not last:
            continue
        yield from _direction(frame, span, first, last)
        yield from _rate(frame, span, first, last, figures)


def _direction(frame: Frame, span: Span, first: Figure, last: Figure) -> Iterator[Statement]:
    between = frame.text[first.end : last.start]
    up, down = _TO_UP.search(between), _TO_DOWN.search(between)
    if bool(up) == bool(down):
        return
    a, b = interval(first.metric), interval(last.metric)
    wrong = b.high < a.low if up else b.low > a.high
    sign = "<" if up else ">"
    detail = f"{shown(last)}{sign}{shown(first)}" if wrong else f"{shown(first)}→{shown(last)}"
    verdict = Verdict.WRONG if wrong else Verdict.OK
    start = frame.clause_start(first.start, span.start)
    word = (up or down or [""])[0]
    yield frame.statement(StatementKind.DIRECTION, start, last.end, verdict, detail, stated=word)


def _rate(frame: Frame, span: Span, first: Figure, last: Figure, figures: Sequence[Figure]) -> Iterator[Statement]:
    """The growth told right behind the two ends."""
    told = next((f for f in figures if f.start > last.start), None)
    if told is None or told.metric.role != MetricRole.CHANGE or told.metric.change is None:
        return
    between = frame.text[last.end : told.start]
    if "；" in between or between.count("，") > 1 or told.metric.label != last.metric.label:
        return
    years = _years(frame, span, last) if told.metric.change.basis == "avg" else 1
    start = frame.clause_start(first.start, span.start)
    yield _tried(frame, start, (first, last), told, years, REAL.search(between) is not None)


def _years(frame: Frame, span: Span, last: Figure) -> int | None:
    """The years between the two ends, as the sentence says; None where it does not."""
    years = [int(y) for y in _YEAR.findall(frame.text, span.start, last.start)]
    return years[-1] - years[-2] if len(years) >= 2 and years[-1] > years[-2] else None


def _tried(
    frame: Frame, start: int, ends: tuple[Figure, Figure], told: Figure, years: int | None, real: bool
) -> Statement:
    first, last = ends
    a, b = interval(first.metric), interval(last.metric)
    metric = told.metric
    fits, computed, detail = _fit(a, b, ends, metric, years)
    if fits:
        verdict = Verdict.OK
    elif real or years is None or REAL_NAME.search(last.metric.label) or _too_far(computed, metric):
        verdict = Verdict.UNDECIDABLE
    else:
        verdict = Verdict.WRONG
    return frame.statement(
        StatementKind.CHANGE,
        start,
        told.end,
        verdict,
        detail,
        stated=metric.text,
        computed=computed and computed + metric.unit,
        why=why(verdict, real),
    )


def why(verdict: Verdict, real: bool) -> str:
    if verdict != Verdict.UNDECIDABLE:
        return ""
    return "real-growth" if real else "other-base"


def _too_far(computed: str, metric: Metric) -> bool:
    """So far off that another rate must be meant; only for percentages."""
    if metric.amount is None or metric.unit != "%":
        return False
    return abs(abs(Decimal(computed.rstrip("%个百分点倍") or 0)) - metric.amount) > max(FAR * 3, metric.amount)


def _fit(
    a: Interval, b: Interval, ends: tuple[Figure, Figure], metric: Metric, years: int | None
) -> tuple[bool, str, str]:
    """Whether the growth fits, what it computes to, and the arithmetic."""
    first, last = (f.metric.amount or Decimal(0) for f in ends)
    claim = stated(metric)
    down = metric.change is not None and metric.change.direction == Direction.DOWN
    low, high = (ends[0], ends[1]) if not down else (ends[1], ends[0])
    words = f"{shown(high)}-{shown(low)}"
    if metric.unit in ("个百分点", "百分点") or (metric.kind, metric.unit) == (
        ends[0].metric.kind,
        ends[0].metric.unit,
    ):
        return _moved(a, b, ends, claim, years, down)
    if first <= 0:
        return True, "", ""
    grown = b / a
    base = shown(ends[0])
    if metric.unit == "倍":
        times = plain(round(last / first, 2))
        return grown.meets(claim) or (grown - _ONE).meets(claim), times, f"{shown(ends[1])}/{base}={times}"
    return _percent(grown, claim, (first, last), years, down, f"({words})/{base}", (shown(ends[1]), base))


def _moved(
    a: Interval, b: Interval, ends: tuple[Figure, Figure], claim: Interval, years: int | None, down: bool
) -> tuple[bool, str, str]:
    """A gain in the unit of the ends; over several years, the gain of one."""
    high, low = (ends[0], ends[1]) if down else (ends[1], ends[0])
    count = Decimal(years or 1)
    moved = (a - b) if down else (b - a)
    scale = (high.metric.amount or Decimal(1)) / (Decimal(high.metric.value) or Decimal(1))
    gap = ((high.metric.amount or Decimal(0)) - (low.metric.amount or Decimal(0))) / (scale or Decimal(1)) / count
    computed = plain(round(gap, 2)) + high.metric.scale
    words = f"{shown(high)}-{shown(low)}"
    detail = f"({words})/{years}={computed}" if count > 1 else f"{words}={computed}"
    return Interval(moved.low / count, moved.high / count).meets(claim), computed, detail


def _percent(
    grown: Interval,
    claim: Interval,
    ends: tuple[Decimal, Decimal],
    years: int | None,
    down: bool,
    words: str,
    both: tuple[str, str],
) -> tuple[bool, str, str]:
    first, last = ends
    if years and years > 1:
        root = Decimal(1) / years
        rate = Interval(power(grown.low, root), power(grown.high, root))
        computed = plain(round((power(last / first, root) - 1) * 100, 2))
        detail = f"({both[0]}/{both[1]})^(1/{years})-1={computed}%"
    else:
        rate = grown
        computed = plain(round((last / first - 1) * 100 * (-1 if down else 1), 2))
        detail = f"{words}={computed}%"
    if down:
        span = Interval((1 - rate.high) * 100, (1 - rate.low) * 100)
    else:
        span = Interval((rate.low - 1) * 100, (rate.high - 1) * 100)
    if years is None:
        fits = any(averaged(grown, n).meets(claim) for n in (5, 4, 3, 2))
        return fits, computed, detail
    return span.meets(claim), computed, detail


def averaged(grown: Interval, years: int) -> Interval:
    root = Decimal(1) / years
    return Interval((power(grown.low, root) - 1) * 100, (power(grown.high, root) - 1) * 100)


def power(value: Decimal, exponent: Decimal) -> Decimal:
    return Decimal(max(float(value), 0.0) ** float(exponent))
