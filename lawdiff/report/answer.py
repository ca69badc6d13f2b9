"""The answer of a query as terminal table, JSON or CSV."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from lawdiff.model.answer import Answer
from lawdiff.model.message import say
from lawdiff.report.csv_text import csv_text
from lawdiff.report.json import VERSION, Catalogue, dump
from lawdiff.report.visible import clean

if TYPE_CHECKING:
    from rich.console import Console

# Rows that a terminal shows; JSON and CSV have all of them.
SHOWN = 40


def as_json(answer: Answer) -> str:
    """One object a row; decimals and dates are strings."""
    columns = [{"name": name, "type": kind} for name, kind in zip(answer.columns, answer.kinds, strict=True)]
    rows = [dict(zip(answer.columns, map(plain, row), strict=True)) for row in answer.rows]
    return dump({"version": VERSION, "columns": columns, "rows": rows})


def as_csv(answer: Answer) -> str:
    """A line a row."""
    return csv_text(answer.columns, ([plain(value) for value in row] for row in answer.rows))


def draw(answer: Answer, console: Console, catalogue: Catalogue, shown: int = SHOWN) -> None:
    """A table with the first rows, and how many there are beside them."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name, kind in zip(answer.columns, answer.kinds, strict=True):
        number = not kind.startswith(("VARCHAR", "DATE", "BOOL")) and "[]" not in kind
        table.add_column(Text(clean(name)), justify="right" if number else "left", no_wrap=number, overflow="fold")
    for row in answer.rows[:shown]:
        table.add_row(*(Text(clean(_word(value))) for value in row))
    console.print(table)
    left = len(answer.rows) - shown
    if left > 0:
        console.print(say("还有{n}行；--limit 多看几行，--format csv 看全部", n=left).render(catalogue))


def plain(value: object) -> object:
    """A value as machines read it."""
    if isinstance(value, Decimal):
        return _number(value)
    return value.isoformat() if isinstance(value, date) else value


def _word(value: object) -> str:
    if isinstance(value, list):
        return "；".join(str(part) for part in value)
    return "" if value is None else str(plain(value))


def _number(value: Decimal) -> str:
    """Without exponent, and without the noughts that only fill places."""
    words = f"{value:f}"
    return (words.rstrip("0").rstrip(".") or "0") if "." in words else words
