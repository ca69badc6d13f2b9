"""`corpus pairs`: every body's reports beside those of the year before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pyarrow as pa

from lawdiff.corpus.build import ROOT, Asked, Outcome, job_of, run
from lawdiff.corpus.doubles import Report, reports
from lawdiff.corpus.job import FAILURE
from lawdiff.corpus.scan import key_of
from lawdiff.corpus.store import Store, known_tables
from lawdiff.errors import UsageError
from lawdiff.model.message import say

_TEXTS = ("key", "body", "genre", "old", "new", "old_path", "new_path", "old_digest", "new_digest", FAILURE)
SHAPE = pa.schema([(name, pa.string()) for name in _TEXTS] + [("old_year", pa.int32()), ("new_year", pa.int32())])


def pairs(out: Path, asked: Asked) -> Outcome:
    """Compare every report of the tables of `out` with the one before it of the same body and genre.

    Raises LawdiffError: no tables, the folder of reports is gone, bad settings, an engine that is not there.
    """
    known_tables(out)
    root = root_of(out)
    with Store(out.resolve()).run() as store:
        job = job_of("lawdiff.corpus.comparing:make", "pairs", root, store, asked)
        job.kernel()
        return run(job, store, planned(store), asked)


def root_of(out: Path) -> Path:
    """The folder that the tables of `out` were made from; raises UsageError where it is gone."""
    note = out / ROOT
    root = Path(note.read_text("utf-8")) if note.is_file() else Path()
    if not note.is_file() or not root.is_dir():
        raise UsageError(say("{path}：建表所用的文件夹找不到了", path=root), say("先再次运行 lawdiff corpus build"))
    return root


def planned(store: Store) -> pa.Table:
    """The pairs to compare, a body's in order: reports of consecutive years, or over a gap where years are missing."""
    return pa.Table.from_pylist(list(_pairs(store)), SHAPE)


def _pairs(store: Store) -> Iterator[Report]:
    chains: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for first, *_ in reports(store):
        chains[first["body"], first["genre"] or ""].append(first)
    for (body, genre), chain in chains.items():
        for old, new in pairwise(chain):
            yield {
                "key": key_of(old["document"], new["document"]),
                "body": body,
                "genre": genre or None,
                FAILURE: "",
                **{f"old_{name}": old[name] for name in ("path", "digest", "year")},
                **{f"new_{name}": new[name] for name in ("path", "digest", "year")},
                "old": old["document"],
                "new": new["document"],
            }
