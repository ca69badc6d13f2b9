"""CSV that spreadsheets open rightly and safely."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence

# Excel takes a file for UTF-8 by this mark only, and a cell that begins with one of these for a formula.
BYTE_ORDER_MARK = "\ufeff"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Comma-separated values with a byte order mark; a cell that a spreadsheet would run is made plain text."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return BYTE_ORDER_MARK + page.getvalue()


def _cell(value: object) -> object:
    if isinstance(value, str) and value.startswith(FORMULA_SIGNS) and not _NUMBER.fullmatch(value):
        return "'" + value
    return "" if value is None else value
