"""Where the tables lie: part files that are written whole or not at all, and a ledger that says what is done.

A part is one batch: a file a table, the ledger's last. What the ledger does not name was never done, so a run that is
killed at any moment leaves nothing half done behind.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

import pyarrow as pa
import pyarrow.parquet as pq

from lawdiff.corpus.columns import BUILD, LEDGER, PAIRS, TABLES
from lawdiff.corpus.scan import key_of
from lawdiff.corpus.schema import schema
from lawdiff.errors import UnreadableFile, UsageError, reason
from lawdiff.model.message import say

# The lock of the run at work, and the number of the latest run, which workers look at before they write.
LOCK, TURN = ".lock", ".turn"
STAGES: Mapping[str, tuple[str, ...]] = {"build": BUILD, "pairs": PAIRS, "pages": ()}
# The column that names the item of a row.
ITEM = dict.fromkeys(PAIRS, "pair") | dict.fromkeys(BUILD, "document") | {LEDGER: "item"}


class Superseded(Exception):
    """Another run has begun since; what this one has in work is not wanted any more."""


class Store:
    """The folder of tables; `turn` is the number of the run that writes. Methods raise UnreadableFile where the disk
    will not have it."""

    def __init__(self, folder: Path, turn: int = 0) -> None:
        self.folder = folder
        self.turn = turn

    def parts(self, table: str, stage: str = "*") -> list[Path]:
        """The part files of a table, in order."""
        return sorted((self.folder / table).glob(f"{stage}-*.parquet"))

    def table(self, name: str, stage: str = "*") -> pa.Table:
        """All rows of a table; without part files an empty one."""
        parts = [pq.read_table(path, schema=schema(name)) for path in self.parts(name, stage)]
        return pa.concat_tables(parts) if parts else schema(name).empty_table()

    def add(self, stage: str, tables: Mapping[str, pa.Table]) -> None:
        """A finished batch: its tables, the ledger last. Raises Superseded where another run has begun."""
        name = f"{stage}-{key_of(*sorted(tables[LEDGER]['item'].to_pylist()))}.parquet"
        with _held(self.folder / TURN, fcntl.LOCK_SH) as turn:
            if int(turn.read()) != self.turn:
                raise Superseded
            for table in (*STAGES[stage], LEDGER):
                if tables[table].num_rows:
                    self.write(table, name, tables[table])

    def write(self, table: str, name: str, rows: pa.Table) -> None:
        """One part file, whole or not at all."""
        path = self.folder / table / name
        draft = path.with_name(f".{name}.{os.getpid()}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            pq.write_table(rows, draft, compression="zstd")
            draft.replace(path)
        except OSError as error:
            with suppress(OSError):
                draft.unlink()
            raise UnreadableFile(say("{path}：写不了（{reason}）", path=path, reason=reason(error))) from None

    def keep(self, stage: str, live: Mapping[str, str], retry: bool = False) -> set[str]:
        """Drop what is not `live` (item -> stamp), on `retry` what failed, and what a killed run left.

        The answer is the items that are done.
        """
        done: set[str] = set()
        named = set()
        for path in self.parts(LEDGER, stage):
            ledger = pq.read_table(path)
            kept = {
                row["item"]
                for row in ledger.to_pylist()
                if live.get(row["item"]) == row["stamp"] and not (retry and row["failed"])
            }
            if len(kept) < ledger.num_rows:
                self._thin(stage, path.name, kept)
            if kept:
                named.add(path.name)
            done |= kept
        for table in STAGES[stage]:
            for path in self.parts(table, stage):
                if path.name not in named:
                    path.unlink()
        return done

    def _thin(self, stage: str, name: str, kept: set[str]) -> None:
        """A part without the rows of other items; the ledger last, so that a killed run does it again."""
        for table in (*STAGES[stage], LEDGER):
            path = self.folder / table / name
            if not path.exists():
                continue
            rows = pq.read_table(path)
            rows = rows.filter(pa.compute.is_in(rows[ITEM[table]], pa.array(sorted(kept), pa.string())))
            if rows.num_rows:
                self.write(table, name, rows)
            else:
                path.unlink()

    @contextmanager
    def run(self) -> Iterator[Store]:
        """A run of its own, as a store with its turn: nobody else writes here meanwhile.

        Not even a worker that outlived a killed run does. Raises UsageError where another run is at work.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with _held(self.folder / LOCK, fcntl.LOCK_EX | fcntl.LOCK_NB):
                with _held(self.folder / TURN, fcntl.LOCK_EX) as turn:
                    mine = int(turn.read() or 0) + 1
                    turn.truncate(0)
                    turn.write(str(mine))
                yield Store(self.folder, mine)
        except BlockingIOError:
            raise UsageError(say("{path}：另一个 lawdiff corpus 正在写这里", path=self.folder)) from None
        except (FileExistsError, NotADirectoryError, PermissionError) as error:
            raise UnreadableFile(say("{path}：写不了（{reason}）", path=self.folder, reason=reason(error))) from None


@contextmanager
def _held(path: Path, how: int) -> Iterator[TextIO]:
    """A file, open and locked."""
    with path.open("a+") as file:
        fcntl.flock(file, how)
        file.seek(0)
        yield file


def known_tables(folder: Path) -> list[str]:
    """The tables that stand in a folder; raises UsageError where there is none."""
    found = [name for name in TABLES if (folder / name).is_dir()]
    if not found:
        hint = say("先用 lawdiff corpus build 建表")
        raise UsageError(say("{path}：里面没有语料表", path=folder), hint)
    return found
