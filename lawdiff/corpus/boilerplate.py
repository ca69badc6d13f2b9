"""Set phrases as clauses, as packs of set phrases hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lawdiff.corpus.store import Store
from lawdiff.model.boilerplate import SetPhrase

_CLAUSE = re.compile(r"[^，。；：！？\n]+")
_FIGURE = re.compile(r"[0-9]")
# A clause of fewer characters is a word, not a phrase.
SHORTEST = 4


def phrases(out: Path) -> Iterator[SetPhrase]:
    """The clauses without figures of all set phrases in the tables of `out`, those of the commonest first."""
    seen = set()
    for row in Store(out).table("boilerplate").to_pylist():
        for clause in _CLAUSE.findall(row["text"]):
            words = clause.strip()
            if len(words) >= SHORTEST and not _FIGURE.search(words) and words not in seen:
                seen.add(words)
                yield SetPhrase(words, row["documents"], row["bodies"], row["years"])
