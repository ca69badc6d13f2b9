"""A kernel in a process of its own: what kills it is recorded, and the rest of its batch is done all the same."""

from __future__ import annotations

import multiprocessing
import os
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

import pyarrow as pa

from lawdiff.corpus.columns import LEDGER
from lawdiff.corpus.job import FAILURE, Job
from lawdiff.corpus.store import Store, Superseded
from lawdiff.errors import EngineFailed
from lawdiff.model.message import say

# A worker is replaced after so many items: what libraries keep in memory does not add up.
LIFETIME = 2000
# What workers print, in the folder of tables.
LOG = ".workers.log"


class Guard:
    """Runs batches of a job; not to be shared between threads."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._done = 0
        self._start()

    def run(self, batch: pa.Table) -> list[bool]:
        """Do a batch and put its tables in the store; for every item whether it gave nothing but an error.

        Raises EngineFailed where the worker cannot even begin.
        """
        failures = batch[FAILURE].to_pylist()
        while True:
            column = batch.schema.get_field_index(FAILURE)
            answer = self._try(batch.set_column(column, FAILURE, pa.array(failures, pa.string())))
            if isinstance(answer, list):
                self._count(batch.num_rows)
                return answer
            at, why = answer
            failures[at] = why
            self._start()

    def _try(self, batch: pa.Table) -> list[bool] | tuple[int, str]:
        """The receipts, or the item that was in work when the worker ended and why it ended."""
        at = 0
        try:
            self._pipe.send(batch)
            while self._pipe.poll(self._job.seconds):
                answer = self._pipe.recv()
                if not isinstance(answer, int):
                    return list(answer)
                at = answer
            why = "timeout"
        except (EOFError, ConnectionError):
            self._worker.join()
            why = f"died {self._worker.exitcode}"
        self.close()
        return at, why

    def _count(self, items: int) -> None:
        self._done += items
        if self._done >= LIFETIME:
            self.close()
            self._start()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, other = context.Pipe()
        self._worker = context.Process(target=serve, args=(other, self._job), daemon=True)
        self._worker.start()
        other.close()
        self._done = 0
        try:
            self._pipe.recv()
        except EOFError:
            log = Path(self._job.out, LOG)
            raise EngineFailed(say("工作进程起不来，详见 {path}", path=log)) from None

    def close(self) -> None:
        """End the worker."""
        self._pipe.close()
        self._worker.kill()
        self._worker.join()


def serve(pipe: Connection, job: Job) -> None:
    """The worker: batches in, tables into the store, receipts out; it ends when nobody asks any more."""
    _mute(Path(job.out, LOG))
    _limit(job.memory)
    os.chdir(job.root)
    kernel = job.kernel()
    store = Store(Path(job.out), job.turn)
    with suppress(EOFError, ConnectionError):
        pipe.send(None)
        while True:
            tables = kernel(pipe.recv(), pipe.send)
            try:
                store.add(job.stage, tables)
            except Superseded:
                pipe.send([])
                return
            pipe.send(tables[LEDGER]["failed"].to_pylist())


def _mute(log: Path) -> None:
    """What libraries print goes into a file: the terminal and the engine's pipes are not for it."""
    with log.open("a") as out:
        for stream in (1, 2):
            os.dup2(out.fileno(), stream)


def _limit(memory: int) -> None:
    """No more memory than this for data; where the system knows no such limit there is none."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        resource.setrlimit(resource.RLIMIT_DATA, (memory, hard))
