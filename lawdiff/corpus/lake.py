"""The tables as DuckDB sees them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lawdiff.corpus.columns import TABLES
from lawdiff.corpus.schema import schema
from lawdiff.corpus.store import Store, known_tables

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# What is larger goes to disk.
MEMORY_MB = 1024
SPILL = ".spill"


def lake(out: Path, memory: int = MEMORY_MB, workers: int = 0) -> DuckDBPyConnection:
    """A connection with a view a table, for our own queries: it may spill into `out`.

    Raises UsageError where there are no tables.
    """
    import duckdb

    known_tables(out)
    settings: dict[str, str | int | bool] = {
        "memory_limit": f"{memory}MB",
        "temp_directory": str(out / SPILL),
        "preserve_insertion_order": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    if workers:
        settings["threads"] = workers
    connection = duckdb.connect(config=settings)
    store = Store(out)
    for table in TABLES:
        files = ", ".join(quoted(path) for path in store.parts(table))
        if files:
            connection.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet([{files}])")
        else:
            connection.register(table, schema(table).empty_table())
    return connection


def quoted(words: object) -> str:
    """A SQL string."""
    return "'" + str(words).replace("'", "''") + "'"
