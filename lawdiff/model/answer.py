"""The answer of a query: columns and rows of plain values."""

from __future__ import annotations

from msgspec import Struct


class Answer(Struct, frozen=True):
    """`kinds` are the SQL types of the columns; values are texts, numbers, decimals, dates, lists or None."""

    columns: tuple[str, ...]
    kinds: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
