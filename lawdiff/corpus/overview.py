"""The tables as one overview: bodies by years, and what stands out."""

from __future__ import annotations

from collections.abc import Set
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawdiff.corpus.lake import MEMORY_MB
from lawdiff.corpus.query import opened
from lawdiff.model.overview import Cell, Jump, Line, Overview

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# A figure that doubled or halved jumps; less sure pairs of figures and shares do not count.
FACTOR, SURE = 2.0, 0.85
# Lines of the grid, jumps and rules that a page has room for.
LINES, JUMPS, RULES = 3_000, 30, 20
_JUMPS = f"""
    CREATE TEMP TABLE jumps AS
    SELECT pair, label, old_text, new_text, round(percent, 0)::INTEGER AS percent,
           abs(ln(new_amount::DOUBLE / old_amount::DOUBLE)) AS size
    FROM metric_deltas
    WHERE status = 'changed' AND role = 'actual' AND kind <> 'rate' AND confidence >= {SURE}
      AND old_amount > 0 AND new_amount > 0 AND abs(ln(new_amount::DOUBLE / old_amount::DOUBLE)) >= ln({FACTOR})"""
_GRID = """
    SELECT body, genre, r.year, path, errors, warnings, novelty, pair,
           CASE WHEN pair IS NOT NULL THEN coalesce(n, 0) END AS jumps
    FROM reports r LEFT JOIN (SELECT new AS document, pair, novelty FROM pairs) USING (document)
    LEFT JOIN (SELECT pair, count(*) AS n FROM jumps GROUP BY pair) USING (pair)
    ORDER BY body, genre, r.year"""


def overview(out: Path, pages: Set[str], memory: int = MEMORY_MB) -> Overview:
    """The overview of the tables of `out`; `pages` are the keys of the pairs that have a page of their own.

    Raises UsageError where there are no tables.
    """
    with opened(out, memory) as tables:
        tables.execute(_JUMPS)
        cells = tables.execute(_GRID).fetchall()
        lines = [_line(body, genre, list(row), pages) for (body, genre), row in groupby(cells, lambda row: row[:2])]
        counts = _one(tables, "SELECT count(*), count(DISTINCT body), coalesce(sum(chars), 0)::BIGINT FROM documents")
        return Overview(
            reports=counts[0],
            bodies=counts[1],
            chars=counts[2],
            years=tuple(sorted({row[2] for row in cells})),
            lines=tuple(lines[:LINES]),
            left_out=max(0, len(lines) - LINES),
            jumps=tuple(_jumps(tables, pages)),
            rules=tuple(tables.execute(_RULES).fetchall()),
            troubles=tuple(tables.execute("SELECT kind, count(*) FROM errors GROUP BY kind ORDER BY kind").fetchall()),
            groups=_one(tables, "SELECT count(*) FROM dup_groups")[0],
            boilerplate=_one(tables, "SELECT count(*) FROM boilerplate")[0],
            pages=len(pages),
            pairs=_one(tables, "SELECT count(*) FROM pairs")[0],
        )


_RULES = f"SELECT code, name, count(*) AS n FROM findings GROUP BY ALL ORDER BY n DESC, code LIMIT {RULES}"
_LARGEST = f"""
    SELECT body, new_year, label, old_text, new_text, percent, pair
    FROM jumps JOIN pairs USING (pair) ORDER BY size DESC, pair, label LIMIT {JUMPS}"""
# Pairs that are looked at first: with most that does not hold, then with least that is new.
_FIRST = "SELECT pair FROM pairs ORDER BY claims_wrong + findings DESC, novelty, pair LIMIT $number"


def looked_at_first(out: Path, number: int) -> set[str]:
    """The keys of the pairs that deserve a page most."""
    with opened(out, MEMORY_MB) as tables:
        return {row[0] for row in tables.execute(_FIRST, {"number": number}).fetchall()}


def _one(tables: DuckDBPyConnection, sql: str) -> tuple[Any, ...]:
    return tables.execute(sql).fetchone() or ()


def _line(body: str, genre: str | None, rows: list[tuple[Any, ...]], pages: Set[str]) -> Line:
    cells = (
        Cell(year, path, errors, warnings, novelty, jumps, f"{pair}.html" if pair in pages else "")
        for _, _, year, path, errors, warnings, novelty, pair, jumps in rows
    )
    return Line(body, genre, tuple(cells))


def _jumps(tables: DuckDBPyConnection, pages: Set[str]) -> list[Jump]:
    return [
        Jump(body, year, label, old, new, f"{percent:+d}%", f"{pair}.html" if pair in pages else "")
        for body, year, label, old, new, percent, pair in tables.execute(_LARGEST).fetchall()
    ]
