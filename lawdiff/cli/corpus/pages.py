"""The kernel of `report`: a page for every pair that it is given."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from lawdiff import lang
from lawdiff.cli.writing import write_whole
from lawdiff.corpus.columns import LEDGER
from lawdiff.corpus.comparing import Shelf
from lawdiff.corpus.job import FAILURE, Batch, Job, Kernel, Tick
from lawdiff.corpus.schema import table_of
from lawdiff.errors import LawdiffError
from lawdiff.report.html import diff


def make(job: Job) -> Kernel:
    """The kernel of a job; raises LawdiffError where settings are wrong."""
    shelf = Shelf(job.config, job.root)

    def kernel(batch: Batch, tick: Tick) -> Mapping[str, Batch]:
        done = []
        for n, pair in enumerate(batch.to_pylist()):
            tick(n)
            start = perf_counter()
            failed = bool(pair[FAILURE]) or not _written(pair, shelf)
            done.append((pair["key"], pair["key"], job.stamp, failed, perf_counter() - start))
        return {LEDGER: table_of(LEDGER, done)}

    return kernel


def _written(pair: Mapping[str, Any], shelf: Shelf) -> bool:
    """Whether both reports could be read; then their page stands where the pair says."""
    try:
        comparison = shelf.comparison(pair)
    except LawdiffError:
        return False
    lang.use(pair["language"])
    page = diff(comparison, lang.catalogue())
    write_whole(Path(pair["page"]), page.encode("utf-8", "backslashreplace"), pair["page"])
    return True
