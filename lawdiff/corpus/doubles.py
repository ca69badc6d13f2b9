"""Several reports of one body, genre and year: which one speaks for the year."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from lawdiff.corpus.store import Store
from lawdiff.model.message import say

Report = dict[str, Any]


def reports(store: Store) -> Iterator[Sequence[Report]]:
    """All documents of a body, genre and year at a time, the one that speaks for the year first.

    That is the longest: beside a report stand notices and summaries of it; of equals the first path.
    """
    groups: dict[tuple[str, str, int], list[Report]] = defaultdict(list)
    columns = ["document", "path", "digest", "body", "genre", "year", "chars"]
    for row in store.table("documents").select(columns).to_pylist():
        if row["body"] and row["year"]:
            groups[row["body"], row["genre"] or "", row["year"]].append(row)
    for key in sorted(groups):
        yield sorted(groups[key], key=lambda row: (-row["chars"], row["path"]))


def doubles(store: Store) -> Iterator[tuple[Any, ...]]:
    """A row of the table of errors for every report that does not speak for its year."""
    for first, *others in reports(store):
        for other in others:
            yield (
                "build",
                other["document"],
                other["path"],
                other["body"],
                other["year"],
                "same-body-year",
                _why(other["path"], first["path"], other["digest"] == first["digest"]),
            )


def _why(path: str, other: str, same: bool) -> str:
    if same:
        return say("{path}：与 {other} 内容相同，只取后者", path=path, other=other).render()
    return say("{path}：与 {other} 是同一单位同一年的报告，比较时取后者", path=path, other=other).render()
