"""docs/corpus.md shows the tables as they are. `python tests/corpus/test_corpus_docs.py --accept` renews them."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

pytest.importorskip("pyarrow", reason="pip install 'lawdiff[corpus]'")

from lawdiff.corpus.columns import TABLES
from lawdiff.corpus.schema import columns, schema

PAGE = Path(__file__).resolve().parent.parent.parent / "docs" / "corpus.md"
MARKED = re.compile(r"(?<=<!-- tables -->\n).*(?=<!-- end of tables -->)", re.DOTALL)


def pages() -> str:
    """Every table as Markdown: column, Arrow type, meaning."""
    parts = []
    for table in TABLES:
        rows = "".join(
            f"| `{column.name}` | {field.type} | {column.meaning} |\n"
            for column, field in zip(columns(table), schema(table), strict=True)
        )
        parts.append(f"\n### {table}\n\n| column | type | meaning |\n|---|---|---|\n{rows}")
    return "".join(parts) + "\n"


def test_the_page_shows_the_tables() -> None:
    found = MARKED.search(PAGE.read_text("utf-8"))
    assert found
    assert found[0] == pages()


if __name__ == "__main__" and "--accept" in sys.argv:
    PAGE.write_text(MARKED.sub(lambda _: pages(), PAGE.read_text("utf-8")), "utf-8")
