"""A series as one line of blocks."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

BLOCKS = "▁▂▃▄▅▆▇█"


def sparkline(values: Sequence[Decimal | None]) -> str:
    """One block a value, from the least to the greatest; a year without a value stays empty.

    The blocks show the shape, not the size: the least value is the lowest block, whatever it is.
    """
    known = [value for value in values if value is not None]
    if not known:
        return " " * len(values)
    low, span = min(known), max(known) - min(known)
    return "".join(" " if value is None else _block(value - low, span) for value in values)


def _block(above: Decimal, span: Decimal) -> str:
    return BLOCKS[int(above / span * (len(BLOCKS) - 1))] if span else BLOCKS[3]
