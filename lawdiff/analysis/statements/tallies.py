"""Parts against their whole: whether they add up, whether one digit is all that is missing, and the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lawdiff.analysis.statements.frame import Figure, Frame, plain, shown
from lawdiff.analysis.statements.interval import Interval, interval
from lawdiff.model.metric import Qualifier
from lawdiff.model.statement import Statement, StatementKind, Verdict

NEAR = Decimal("0.05")  # a sum off by less looks like a slip
DIGITS = 3  # from which a figure differs from a sum in one digit by no chance


def is_long(figure: Figure) -> bool:
    """Whether a figure has so many digits that it differs from a sum in one of them by no chance."""
    return len(figure.metric.value.replace(".", "").strip("0")) >= DIGITS


def adds_up(whole: Figure, parts: Sequence[Figure]) -> bool:
    return len(parts) >= 2 and _goal(whole).meets(summed(parts))


def _goal(whole: Figure) -> Interval:
    """What a whole stands for; 左右 allows less in a sum than elsewhere."""
    if whole.metric.qualifier == Qualifier.APPROX:
        return Interval(amount(whole) * (1 - NEAR), amount(whole) * (1 + NEAR))
    return interval(whole.metric)


def _term(part: Figure) -> Interval:
    if part.metric.qualifier == Qualifier.APPROX:
        return Interval(amount(part), amount(part))
    return interval(part.metric)


def summed(parts: Sequence[Figure]) -> Interval:
    total = _term(parts[0])
    for part in parts[1:]:
        total = total + _term(part)
    return total


def exact(figures: Sequence[Figure]) -> bool:
    return all(f.metric.qualifier == Qualifier.EXACT for f in figures)


def amount(figure: Figure) -> Decimal:
    return figure.metric.amount or Decimal(0)


def slip(whole: Figure, parts: Sequence[Figure], digits_only: bool = False) -> bool:
    """Whether one digit, or a few per cent, is all that is missing."""
    total, goal = sum((amount(p) for p in parts), Decimal(0)), amount(whole)
    off = goal - total
    if not digits_only and goal and abs(off) <= NEAR * goal:
        return True
    return one_digit(goal, goal - off) or any(one_digit(amount(p), amount(p) + off) for p in parts)


def one_digit(a: Decimal, b: Decimal) -> bool:
    """Whether two numbers differ in one digit, or in two neighbours that changed places."""
    one, other = plain(a), plain(b)
    if len(one) != len(other) or one == other or b < 0:
        return False
    places = [n for n, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    if len(places) == 1:
        return len(one) > 1
    return len(places) == 2 and places[1] - places[0] == 1 and one[places[0]] == other[places[1]]


def tally(
    frame: Frame, whole: Figure, parts: Sequence[Figure], partial: bool, end: int, start: int | None = None
) -> Statement:
    total, goal = summed(parts), _goal(whole)
    computed = plain(sum((amount(p) for p in parts), Decimal(0)) / _factor(whole))
    kind = StatementKind.SUM_PART if partial else StatementKind.SUM
    left = "+".join(shown(part) for part in parts)
    if goal.meets(total) and len(parts) > 1:
        verdict, detail = Verdict.OK, f"{left}={computed}{whole.metric.scale}"
    elif partial and total.low < goal.high:
        verdict, detail = (
            Verdict.OK,
            f"{left}<{shown(whole)}" if len(parts) == 1 else f"{left}={computed}<{shown(whole)}",
        )
    elif not exact([whole, *parts]):
        verdict, detail = Verdict.UNDECIDABLE, f"{left}={computed}≠{shown(whole)}"
    else:
        verdict, detail = Verdict.WRONG, f"{left}={computed}{whole.metric.scale}≠{shown(whole)}"
    near = verdict == Verdict.WRONG and slip(whole, parts)
    if partial and verdict == Verdict.OK and len(parts) > 1 and not goal.meets(total):
        near = slip(whole, parts)
    begin = frame.clause_start(whole.start) if start is None else start
    return frame.statement(
        kind, begin, max(end, whole.end), verdict, detail, stated=shown(whole), computed=computed, near_miss=near
    )


def _factor(whole: Figure) -> Decimal:
    value = Decimal(whole.metric.value)
    return amount(whole) / value if value else Decimal(1)
