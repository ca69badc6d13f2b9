"""Where kernels run: Daft, in this machine's processes or on a Ray cluster. The only importer of both.

The answers do not depend on it: an engine hands out batches, and a kernel sees nothing else.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Any

import pyarrow as pa
from msgspec import Struct

from lawdiff.corpus.guard import Guard
from lawdiff.corpus.job import Job
from lawdiff.errors import EngineFailed, UsageError
from lawdiff.model.message import say

# Values for a mapped kernel: so few are done here and now, and so many at a time elsewhere.
FEW, BATCH = 50_000, 32_768
NATIVE, LOCAL_RAY = "native", "ray"
# Neither library reports to its makers, nor draws on the terminal.
_QUIET = {
    "DO_NOT_TRACK": "1",
    "SCARF_NO_ANALYTICS": "true",
    "DAFT_ANALYTICS_ENABLED": "0",
    "DAFT_PROGRESS_BAR": "0",
    "RAY_USAGE_STATS_ENABLED": "0",
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",
}


class Engine(Struct, frozen=True):
    """`name`: native, ray (on this machine), or the address of a cluster (ray://HOST:PORT, HOST:PORT, auto).

    `workers` run at a time.
    """

    name: str = NATIVE
    workers: int = os.cpu_count() or 1

    def done(self, job: Job, items: pa.Table, batch: int) -> Iterator[bool]:
        """Run the kernel of `job` over `items`; yields for every item, as it is done, whether it failed.

        Raises UsageError where the engine is not there, and EngineFailed where it breaks down.
        """
        daft = _daft(self.name, self.workers if self.name == LOCAL_RAY else 0)
        frame = daft.from_arrow(items).into_batches(batch)
        worker = _worker(daft, self.workers, batch)(job)
        columns = [frame[name] for name in items.column_names]
        with _told(self.name, daft):
            for part in frame.select(worker.run(*columns).alias("failed")).to_arrow_iter():
                yield from part.column(0).to_pylist()

    def mapped(self, function: str, values: pa.ChunkedArray) -> pa.ChunkedArray:
        """`function` (`module:name`, an Arrow array in, one of as many values out) over values, in their order.

        Raises UsageError where the engine is not there, and EngineFailed where it breaks down.
        """
        module, _, name = function.partition(":")
        kernel = getattr(import_module(module), name)
        if len(values) <= FEW:
            return pa.chunked_array([kernel(values.combine_chunks())])
        daft = _daft(self.name, self.workers if self.name == LOCAL_RAY else 0)
        frame = daft.from_arrow(pa.table({"n": pa.array(range(len(values))), "value": values})).into_batches(BATCH)
        kind = kernel(values.slice(0, 1).combine_chunks()).type

        @daft.cls(use_process=True, max_concurrency=self.workers)
        class Mapper:
            @daft.method.batch(return_dtype=daft.DataType.from_arrow_type(kind), batch_size=BATCH)  # type: ignore[untyped-decorator]
            def run(self, given: Any) -> pa.Array:
                return kernel(given.to_arrow())

        with _told(self.name, daft):
            found = pa.concat_tables(
                pa.Table.from_batches([part]) if isinstance(part, pa.RecordBatch) else part
                for part in frame.select(frame["n"], Mapper().run(frame["value"]).alias("made")).to_arrow_iter()
            )
        return found.sort_by("n")["made"]


@cache
def _daft(name: str, workers: int) -> Any:
    """Daft, told where to run; a process can tell it once."""
    os.environ.update(_QUIET)
    try:
        import daft
    except ModuleNotFoundError as error:
        raise missing(error, "corpus") from None
    if name == NATIVE:
        daft.set_runner_native()
    else:
        _connect(name, workers)
        daft.set_runner_ray(noop_if_initialized=True)
    return daft


def _connect(name: str, workers: int) -> None:
    """Start Ray here, or join the cluster at `name`."""
    try:
        import ray
    except ModuleNotFoundError as error:
        raise missing(error, "cluster") from None
    asked: dict[str, Any] = {"address": name}
    if name == LOCAL_RAY:
        asked = {"address": "local", "num_cpus": workers, "include_dashboard": False}
    try:
        ray.init(**asked, log_to_driver=False, logging_level=logging.ERROR, ignore_reinit_error=True)
    except (ConnectionError, ValueError, RuntimeError) as error:
        reason = (str(error).strip() or type(error).__name__).splitlines()[0]
        raise UsageError(say("连不上 Ray 集群 {address}（{reason}）", address=name, reason=reason)) from None


def missing(error: ModuleNotFoundError, extra: str) -> UsageError:
    """A library of an extra is not installed."""
    hint = say("pip install 'lawdiff[{extra}]'", extra=extra)
    return UsageError(say("lawdiff corpus 需要 {library}", library=error.name), hint)


@contextmanager
def _told(name: str, daft: Any) -> Iterator[None]:
    """A break-down of the engine becomes one line."""
    try:
        yield
    except (RuntimeError, daft.errors.UDFException) as error:
        reason = str(error.__cause__ or error).strip().splitlines()[-1]
        raise EngineFailed(say("引擎 {name} 中断（{reason}）", name=name, reason=reason)) from error


def _worker(daft: Any, workers: int, batch: int) -> Any:
    """The class whose instances live in the workers; made here because Daft is not there to be imported before."""

    class Worker:
        def __init__(self, job: Job) -> None:
            self._guard = Guard(job)

        @daft.method.batch(return_dtype=daft.DataType.bool(), batch_size=batch)  # type: ignore[untyped-decorator]
        def run(self, *columns: Any) -> pa.Array:
            arrays = [column.to_arrow() for column in columns]
            names = [column.name() for column in columns]
            return pa.array(self._guard.run(pa.table(dict(zip(names, arrays, strict=True)))), pa.bool_())

    return daft.cls(Worker, use_process=True, max_concurrency=workers)
