"""What one run asks of every batch; plain values, so that it can travel to another process or machine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TypeAlias

import pyarrow as pa
from msgspec import Struct

Batch: TypeAlias = pa.Table
Tick: TypeAlias = Callable[[int], None]
Kernel: TypeAlias = Callable[[Batch, Tick], Mapping[str, pa.Table]]

# A document that takes longer than this many seconds is given up; the slowest real one took 3.
SECONDS = 120.0
# What one worker may ask of the memory: a report needs some 100 MB, the largest allowed file about 2 GB.
MEMORY = 4 << 30


class Job(Struct, frozen=True):
    """`maker` names a function `module:name` that makes the kernel of this job in a worker.

    `root` is the folder of the documents, `out` that of the tables, both absolute; on a cluster every machine must
    reach them by these names.
    """

    maker: str
    stage: str
    root: str
    out: str
    stamp: str
    turn: int = 0
    config: str | None = None
    seconds: float = SECONDS
    memory: int = MEMORY

    def kernel(self) -> Kernel:
        """The function that makes tables of a batch; raises LawdiffError where settings or packs are wrong."""
        module, _, name = self.maker.partition(":")
        made: Kernel = getattr(import_module(module), name)(self)
        return made


# Columns that every batch has beside its own: why an item was given up before it was tried, "" where it was not.
FAILURE = "failure"
