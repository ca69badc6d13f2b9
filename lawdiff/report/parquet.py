"""A table as Parquet (pyarrow, an extra)."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence


def table_bytes(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The bytes of a Parquet file; every column is text, so that no digit of a figure is lost, and absent is null."""
    import pyarrow
    import pyarrow.parquet

    columns = list(zip(*rows, strict=True)) or [()] * len(heads)
    arrays = [pyarrow.array([_text(value) for value in column], pyarrow.string()) for column in columns]
    page = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_arrays(arrays, names=list(heads)), page)
    return page.getvalue()


def _text(value: object) -> str | None:
    return None if value is None or value == "" else str(value)
