"""A table as an Excel workbook (XlsxWriter, an extra)."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence

_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]+)?")
# Excel keeps fifteen digits of a number; a longer one stays text, to the letter.
MAX_DIGITS = 15


def workbook(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """The bytes of a workbook with one sheet: heads frozen, numbers as numbers, all else as plain text."""
    import xlsxwriter

    page = io.BytesIO()
    with xlsxwriter.Workbook(page, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("lawdiff")
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, heads, book.add_format({"bold": True}))
        for number, row in enumerate(rows, 1):
            for column, value in enumerate(row):
                _write(sheet, number, column, value)
    return page.getvalue()


def _write(sheet: object, row: int, column: int, value: object) -> None:
    words = "" if value is None else str(value)
    digits = sum(char.isdigit() for char in words)
    if _NUMBER.fullmatch(words) and digits <= MAX_DIGITS:
        sheet.write_number(row, column, float(words))  # type: ignore[attr-defined]  # the library ships no types
    elif words:
        sheet.write_string(row, column, words)  # type: ignore[attr-defined]
