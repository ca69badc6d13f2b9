"""Set phrases as clauses, as packs of set phrases hold them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lawdiff.analysis.boilerplate import CLAUSE, may_be_set
from lawdiff.corpus.store import Store
from lawdiff.model.boilerplate import SetPhrase


def phrases(out: Path) -> Iterator[SetPhrase]:
    """The clauses without figures of all set phrases in the tables of `out`, those of the commonest first."""
    seen = set()
    for row in Store(out).table("boilerplate").to_pylist():
        for clause in CLAUSE.findall(row["text"]):
            words = clause.strip()
            if may_be_set(words) and words not in seen:
                seen.add(words)
                yield SetPhrase(words, row["documents"], row["bodies"], row["years"])
