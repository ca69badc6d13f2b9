"""The tables: their columns, and what each one means. docs/corpus.md says the same, and a test compares them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any

import pyarrow as pa
from msgspec import Struct

from lawdiff.corpus.columns import TABLES

# Figures travel as decimals of this size; what does not fit exactly is null, and its wording stands beside it.
DIGITS, PLACES = 38, 9
_STEP = Decimal(1).scaleb(-PLACES)
_TYPES: Mapping[str, pa.DataType] = {
    "text": pa.string(),
    "texts": pa.list_(pa.string()),
    "flag": pa.bool_(),
    "int": pa.int32(),
    "long": pa.int64(),
    "hash": pa.uint64(),
    "share": pa.float64(),
    "number": pa.decimal128(DIGITS, PLACES),
    "date": pa.date32(),
}


class Column(Struct, frozen=True):
    """A column: its name, its kind (a key of the types above) and its meaning."""

    name: str
    kind: str
    meaning: str


@cache
def columns(table: str) -> tuple[Column, ...]:
    """The columns of a table in order; raises KeyError for a table that there is not."""
    rows = (line.split(" ", 2) for line in TABLES[table].strip().splitlines())
    return tuple(Column(name, kind, meaning) for name, kind, meaning in rows)


@cache
def schema(table: str) -> pa.Schema:
    """The Arrow schema of a table."""
    return pa.schema([pa.field(column.name, _TYPES[column.kind]) for column in columns(table)])


def table_of(name: str, rows: Iterable[Sequence[Any]]) -> pa.Table:
    """Rows of plain values as an Arrow table; decimals are fitted, enums become their words."""
    shape = schema(name)
    cells = list(zip(*rows, strict=True)) or [()] * len(shape)
    return pa.Table.from_arrays(
        [_array(cell, field.type) for cell, field in zip(cells, shape, strict=True)], schema=shape
    )


def _array(cells: Sequence[Any], kind: pa.DataType) -> pa.Array:
    if pa.types.is_decimal(kind):
        cells = [fitted(cell) for cell in cells]
    elif pa.types.is_string(kind):
        cells = [None if cell is None else str(cell).encode("utf-8", "replace").decode() for cell in cells]
    return pa.array(cells, kind)


def fitted(number: Decimal | None) -> Decimal | None:
    """The number as the tables hold it; None where it does not fit to the last digit."""
    if number is None or not number.is_finite() or abs(number) >= Decimal(10) ** (DIGITS - PLACES):
        return None
    try:
        held = number.quantize(_STEP)
    except InvalidOperation:
        return None
    return held if held == number else None
