"""What the kernels of `build` and `pairs` share: items become rows one by one, and each has its line in the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from time import perf_counter
from typing import Any, TypeAlias

import pyarrow as pa

from lawdiff.corpus.columns import LEDGER
from lawdiff.corpus.job import Job, Kernel, Tick
from lawdiff.corpus.schema import table_of

Item: TypeAlias = Mapping[str, Any]
Tables: TypeAlias = dict[str, list[tuple[Any, ...]]]
# Adds the rows of one item; whether there are none but errors.
Fill: TypeAlias = Callable[[Tables, Item], bool]


def filling(job: Job, names: Sequence[str], made_of: str, fill: Fill) -> Kernel:
    """The kernel that fills the tables of these names; the column `made_of` tells what an item was made from."""

    def kernel(batch: pa.Table, tick: Tick) -> Mapping[str, pa.Table]:
        rows: Tables = defaultdict(list)
        for n, item in enumerate(batch.to_pylist()):
            tick(n)
            start = perf_counter()
            failed = fill(rows, item)
            rows[LEDGER].append((item["key"], item[made_of], job.stamp, failed, perf_counter() - start))
        return {table: table_of(table, rows[table]) for table in (*names, LEDGER)}

    return kernel
