"""`corpus query`: SQL over the tables, and over nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow.dataset

from lawdiff.corpus.columns import TABLES
from lawdiff.corpus.lake import MEMORY_MB
from lawdiff.corpus.queries import NAMED
from lawdiff.corpus.schema import schema
from lawdiff.corpus.store import Store, known_tables
from lawdiff.errors import UsageError
from lawdiff.model.answer import Answer
from lawdiff.model.message import say

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# One report a body, genre and year: the one that speaks for the year.
REPORTS = """
    CREATE VIEW reports AS SELECT * FROM documents WHERE body IS NOT NULL AND year IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY body, genre, year ORDER BY chars DESC, path) = 1"""


def answer(out: Path, asked: str, given: Mapping[str, str], memory: int = MEMORY_MB) -> Answer:
    """The answer to SQL, or to a named query with the values `given` for its parameters.

    Raises UsageError: no tables, SQL that is wrong or does more than read, a parameter that there is not.
    """
    import duckdb

    named = NAMED.get(asked.strip())
    values = dict(named.defaults) if named else {}
    if unknown := given.keys() - values.keys():
        known = "、".join(values) or say("无")
        raise UsageError(
            say("没有参数 {name}", name=min(unknown)), say("{query} 的参数：{known}", query=asked, known=known)
        )
    with opened(out, memory) as tables:
        sql = named.sql if named else asked
        try:
            statements = duckdb.extract_statements(sql)
            if [statement.type for statement in statements] != [duckdb.StatementType.SELECT]:
                raise UsageError(
                    say("只能查询，一次一句：{sql}", sql=sql.strip().splitlines()[0] if sql.strip() else "")
                )
            found = tables.execute(statements[0], values | dict(given))
            columns = [(name, str(kind)) for name, kind, *_ in found.description or ()]
            rows = tuple(found.fetchall())
        except duckdb.Error as error:
            first = str(error).strip().splitlines()[0]
            hint = say("lawdiff corpus query --list 列出现成的查询，--schema 列出各表")
            raise UsageError(say("查询有误：{reason}", reason=first), hint) from None
    return Answer(tuple(name for name, _ in columns), tuple(kind for _, kind in columns), rows)


def opened(out: Path, memory: int) -> DuckDBPyConnection:
    """The tables in a database of its own in memory, which can reach neither files nor the network.

    DuckDB sees the tables through Arrow; its own access to files is off and cannot be turned on again.
    """
    import duckdb

    known_tables(out)
    store = Store(out)
    settings: dict[str, str | bool] = {
        "enable_external_access": False,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "python_enable_replacements": False,
        "memory_limit": f"{memory}MB",
    }
    tables = duckdb.connect(config=settings)
    for name in TABLES:
        parts = [str(path) for path in store.parts(name)]
        rows = pyarrow.dataset.dataset(parts, schema=schema(name)) if parts else schema(name).empty_table()
        tables.register(name, rows)
    tables.execute(REPORTS)
    tables.execute("SET lock_configuration = true")
    return tables
