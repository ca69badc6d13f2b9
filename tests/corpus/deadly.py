"""A kernel that some documents kill: what a library with a fault does to a worker."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Mapping

import pyarrow as pa

from lawdiff.corpus import building
from lawdiff.corpus.job import FAILURE, Job, Kernel, Tick


def make(job: Job) -> Kernel:
    """The kernel of `build`, but for files named after what they do to it."""
    kernel = building.make(job)

    def deadly(batch: pa.Table, tick: Tick) -> Mapping[str, pa.Table]:
        for n, (path, failure) in enumerate(zip(batch["path"].to_pylist(), batch[FAILURE].to_pylist(), strict=True)):
            tick(n)
            if path == "crash.txt" and not failure:
                os.kill(os.getpid(), signal.SIGSEGV)
            if path == "slow.txt" and not failure:
                time.sleep(60)
            if path == "greedy.txt" and not failure:
                bytearray(1 << 34)
        return kernel(batch, tick)

    return deadly
