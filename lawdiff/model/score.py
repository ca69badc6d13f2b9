"""How many errors a text has for its length."""

from __future__ import annotations

from msgspec import Struct

PER = 10_000
# The bar of CY/T 266-2023: at most one error in 10,000 characters.
PASS_MARK = 1.0


class Score(Struct, frozen=True):
    """`errors` is the weighted sum; `rate` is errors in 10,000 characters."""

    errors: float
    chars: int

    @property
    def rate(self) -> float:
        return self.errors * PER / self.chars if self.chars else 0.0

    @property
    def passed(self) -> bool:
        return self.rate <= PASS_MARK
