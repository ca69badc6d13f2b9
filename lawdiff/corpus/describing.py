"""What can be asked, as answers themselves: the named queries, and the tables with their columns."""

from __future__ import annotations

from collections.abc import Mapping

from lawdiff.corpus.columns import TABLES
from lawdiff.corpus.queries import NAMED
from lawdiff.corpus.schema import columns, schema
from lawdiff.model.answer import Answer

_TEXTS = ("VARCHAR", "VARCHAR", "VARCHAR")


def queries(catalogue: Mapping[str, str]) -> Answer:
    """The named queries with their parameters."""
    rows = ((name, named.title.render(catalogue), " ".join(named.defaults)) for name, named in NAMED.items())
    return Answer(("name", "question", "parameters"), _TEXTS, tuple(rows))


def shapes() -> Answer:
    """Every column of every table."""
    rows = (
        (table, column.name, str(field.type), column.meaning)
        for table in TABLES
        for column, field in zip(columns(table), schema(table), strict=True)
    )
    return Answer(("table", "column", "type", "meaning"), (*_TEXTS, "VARCHAR"), tuple(rows))
