"""`corpus build`: what is new in a folder becomes tables; what has gone leaves them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Set
from pathlib import Path

import pyarrow as pa
from msgspec import Struct

from lawdiff import __version__
from lawdiff.corpus.doubles import doubles
from lawdiff.corpus.engine import Engine
from lawdiff.corpus.guard import Guard
from lawdiff.corpus.job import FAILURE, MEMORY, SECONDS, Job
from lawdiff.corpus.scan import File, files
from lawdiff.corpus.schema import table_of
from lawdiff.corpus.store import Store
from lawdiff.errors import UnreadableFile, UsageError
from lawdiff.model.message import say
from lawdiff.packs import configs
from lawdiff.readers.kind import FORMATS
from lawdiff.settings import find

# Documents a batch: at least so many that starting one costs nothing, at most so many that a kill loses little.
LEAST, MOST, BATCHES = 16, 256, 64
# Where the tables say which folder they were made from.
ROOT = "root.txt"
SHAPE = pa.schema(
    [(name, pa.string()) for name in ("key", "path", "digest", "body", "genre", FAILURE)]
    + [("size", pa.int64()), ("year", pa.int32())]
)


class Progress(Struct, frozen=True):
    """Called with the number of items of a run, and then for every one that is done with whether it failed."""

    begin: Callable[[int, int], None] = lambda todo, done: None
    step: Callable[[bool], None] = lambda failed: None


class Asked(Struct, frozen=True):
    """What a call asks of a run; `retry`: what failed is tried again."""

    engine: Engine = Engine()
    config: Path | None = None
    seconds: float = SECONDS
    memory: int = MEMORY
    retry: bool = False
    progress: Progress = Progress()


class Outcome(Struct, frozen=True):
    """What a run did: items in all, of these done now, and how many of those failed."""

    items: int
    done: int
    failed: int


def build(root: Path, out: Path, asked: Asked, manifest: Path | None = None) -> Outcome:
    """Read every document below `root` into the tables of `out`; what is there already is not read again.

    Raises LawdiffError: no folder, no right to write, bad settings or manifest, an engine that is not there.
    """
    if not root.is_dir():
        raise UnreadableFile(say("{path}：没有这个文件夹", path=root))
    root = root.resolve()
    _spare(root, out.resolve())
    with Store(out.resolve()).run() as store:
        job = job_of("lawdiff.corpus.building:make", "build", root, store, asked)
        job.kernel()  # bad settings are told before any work begins
        (store.folder / ROOT).write_text(job.root, "utf-8")
        rows = pa.Table.from_pylist([_row(file) for file in files(root, store.folder, manifest)], SHAPE)
        outcome = run(job, store, rows, asked)
        store.write("errors", "corpus-doubles.parquet", table_of("errors", doubles(store)))
    return outcome


def _spare(root: Path, out: Path) -> None:
    """Tables neither mix with documents nor replace those of another folder; raises UsageError."""
    if root == out or out in root.parents:
        raise UsageError(say("表不能写在报告所在的文件夹里：{path}", path=out), say("换一个 -o"))
    there = out / ROOT
    other = there.read_text("utf-8") if there.is_file() else str(root)
    if other != str(root) and Path(other).is_dir():
        raise UsageError(say("{path} 里是 {other} 的表", path=out, other=other), say("换一个 -o"))


def job_of(maker: str, stage: str, root: Path, store: Store, asked: Asked) -> Job:
    """The job of a stage, stamped with all that its answers depend on beside the documents."""
    settings = asked.config or find(root)
    stamp = hashlib.blake2b(f"{__version__}\0{maker}".encode(), digest_size=8)
    packs = sorted(path for path in configs().rglob("*.yaml") if "lang" not in path.parts)  # tables speak Chinese
    for path in (*packs, *([settings] if settings else [])):
        stamp.update(path.read_bytes() if path.is_file() else b"")
    return Job(
        maker=maker,
        stage=stage,
        root=str(root),
        out=str(store.folder),
        stamp=stamp.hexdigest(),
        turn=store.turn,
        config=str(asked.config.resolve()) if asked.config else None,
        seconds=asked.seconds,
        memory=asked.memory,
    )


def run(job: Job, store: Store, rows: pa.Table, asked: Asked, gone: Set[str] = frozenset()) -> Outcome:
    """Do what is not done of `rows`; their column `key` names them. What is `gone` since is done again."""
    keys = rows["key"].to_pylist()
    live = {key: job.stamp for key in keys if key not in gone}
    done = store.keep(job.stage, live, asked.retry)
    todo = rows.filter(pa.array([key not in done for key in keys], pa.bool_()))
    asked.progress.begin(todo.num_rows, len(done))
    failed = 0
    if todo.num_rows:
        size = min(MOST, max(LEAST, -(-todo.num_rows // BATCHES)))
        for lost in _here(job, todo) if todo.num_rows <= size else asked.engine.done(job, todo, size):
            asked.progress.step(lost)
            failed += lost
    return Outcome(len(keys), todo.num_rows, failed)


def _here(job: Job, rows: pa.Table) -> Iterator[bool]:
    """A single batch needs no engine: adding a few reports takes a second."""
    guard = Guard(job)
    try:
        yield from guard.run(rows)
    finally:
        guard.close()


def _row(file: File) -> dict[str, object]:
    trouble = file.trouble or ("" if Path(file.path).suffix.lower() in FORMATS else "no-document")
    return {
        "key": file.key,
        "path": file.path,
        "digest": file.digest,
        "size": file.size,
        "body": file.told.body,
        "year": file.told.year,
        "genre": file.told.genre,
        FAILURE: trouble,
    }
