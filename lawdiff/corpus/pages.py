"""Which pairs get a page of their own, and where it stands; what a page shows is up to the kernel that makes it."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from lawdiff.corpus.build import Asked, job_of, run
from lawdiff.corpus.overview import looked_at_first
from lawdiff.corpus.pairs import planned, root_of
from lawdiff.corpus.store import Store


def made(maker: str, out: Path, folder: Path, number: int, language: str, asked: Asked) -> set[str]:
    """Have `maker` write a page for the `number` pairs that deserve one most; the keys of those that have one then.

    Pages that stand there already and are of this version are left alone. Raises LawdiffError as `pairs` does.
    """
    root = root_of(out)
    folder.mkdir(parents=True, exist_ok=True)
    with Store(out.resolve()).run() as store:
        wanted = looked_at_first(store.folder, number)
        rows = planned(store)
        keys = [key for key in rows["key"].to_pylist() if key in wanted]
        pages = {key: folder.resolve() / f"{key}.html" for key in keys}
        rows = rows.filter(pa.compute.is_in(rows["key"], pa.array(keys, pa.string())))
        rows = rows.append_column("page", pa.array(map(str, pages.values()), pa.string()))
        rows = rows.append_column("language", pa.array([language] * len(keys), pa.string()))
        gone = {key for key, page in pages.items() if not page.is_file()}
        run(job_of(maker, "pages", root, store, asked), store, rows, asked, gone)
    return {key for key, page in pages.items() if page.is_file()}
