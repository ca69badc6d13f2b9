"""Set phrases as a pack of clauses, in the shape that `lawdiff dup --boilerplate` writes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from lawdiff.corpus.store import Store

_CLAUSE = re.compile(r"[^，。；：！？\n]+")
_FIGURE = re.compile(r"[0-9]")
# A clause of fewer characters is a word, not a phrase.
SHORTEST = 4


def write_pack(out: Path, path: Path) -> None:
    """The pack as YAML; a string of JSON is one of YAML too."""
    lines = ["kind: boilerplate", "entries:"]
    entries = [f"  - {entry}" for entry in _entries(Store(out))]
    path.write_text("\n".join([*lines, *entries] if entries else [lines[0], "entries: []"]) + "\n", "utf-8")


def _entries(store: Store) -> Iterator[str]:
    """The clauses without figures of all set phrases, those of the commonest first."""
    seen = set()
    for row in store.table("boilerplate").to_pylist():
        for clause in _CLAUSE.findall(row["text"]):
            words = clause.strip()
            if len(words) >= SHORTEST and not _FIGURE.search(words) and words not in seen:
                seen.add(words)
                text = json.dumps(words, ensure_ascii=False)
                yield f"{{text: {text}, documents: {row['documents']}, bodies: {row['bodies']}, years: {row['years']}}}"
