"""One series as a small chart: points on a time axis, joined only where no year is missing between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

# The plane of a chart, and the room around what is drawn in it.
WIDTH, SIDE, TOP, BOTTOM = 280, 28, 24, 68
# The words of a value stand above its dot, or below it where a line would run through them.
ABOVE, BELOW = -8, 16
# Years are written no closer than this.
APART = 34


class Dot(Struct, frozen=True):
    """A value on the plane; `words` is the value as the report writes it, at `base`, `anchor` keeps it inside."""

    x: float
    y: float
    words: str
    base: float
    anchor: str


class Tick(Struct, frozen=True):
    """A year on the axis."""

    x: float
    words: str


def axis(years: Sequence[int | None]) -> tuple[int, ...]:
    """Where each report stands on the time axis: by its year where the years rise, else one after the other."""
    known = [year for year in years if year is not None]
    if len(known) == len(years) and all(a < b for a, b in pairwise(known)):
        return tuple(year - known[0] for year in known)
    return tuple(range(len(years)))


def place(step: int, steps: int) -> float:
    """From left to right; a lone one in the middle."""
    return round(SIDE + (WIDTH - 2 * SIDE) * (step / steps if steps else 0.5), 1)


def spaced(ticks: Iterable[Tick]) -> Iterator[Tick]:
    """As many of the years as can be written beside each other."""
    last = -float(APART)
    for tick in ticks:
        if tick.x - last >= APART:
            yield tick
            last = tick.x


def dots(values: Sequence[tuple[int, Decimal, str]], steps: int) -> tuple[Dot, ...]:
    """The values, the least at the bottom and the greatest at the top; all alike in the middle."""
    amounts = [amount for _, amount, _ in values]
    low, span = min(amounts), max(amounts) - min(amounts)
    heights = [BOTTOM - (BOTTOM - TOP) * (float((amount - low) / span) if span else 0.5) for amount in amounts]
    beside = [*heights[1:2], *heights[:-1]] if len(heights) > 1 else heights
    return tuple(
        _dot(step, y, other, words, steps) for (step, _, words), y, other in zip(values, heights, beside, strict=True)
    )


def _dot(step: int, y: float, beside: float, words: str, steps: int) -> Dot:
    """`beside` is the height of the neighbour towards which the words of an end reach."""
    anchor = "start" if step == 0 and steps else "end" if step == steps and steps else "middle"
    base = y + (BELOW if beside < y else ABOVE)
    return Dot(place(step, steps), round(y, 1), words, round(base, 1), anchor)


def lines(steps: Sequence[int], drawn: Sequence[Dot]) -> Iterator[str]:
    """Stretches of neighbouring years as points of a polyline; what stands alone has no line."""
    run: list[Dot] = []
    last: int | None = None
    for step, dot in zip(steps, drawn, strict=True):
        if last is not None and step != last + 1:
            yield from _line(run)
            run = []
        run.append(dot)
        last = step
    yield from _line(run)


def _line(run: Sequence[Dot]) -> Iterator[str]:
    if len(run) > 1:
        yield " ".join(f"{dot.x},{dot.y}" for dot in run)
