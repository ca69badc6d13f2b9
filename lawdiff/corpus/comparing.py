"""The kernel of `pairs`: two years' reports of a body become rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache, partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from lawdiff import parse
from lawdiff.corpus.columns import PAIRS
from lawdiff.corpus.filling import Item, Tables, filling
from lawdiff.corpus.job import FAILURE, Job, Kernel
from lawdiff.corpus.pair_rows import carried_rows, claim_rows, delta_rows, found_rows, pair_row, plan_rows
from lawdiff.corpus.scan import CONTENT
from lawdiff.corpus.troubles import told
from lawdiff.errors import LawdiffError, UnreadableFile
from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.readers import Reading, source_from_bytes
from lawdiff.readers.limits import Limits
from lawdiff.settings import load
from lawdiff.verbs.comparing import compare
from lawdiff.verbs.two_years import judged


class Shelf:
    """Documents of a folder. The newer report of one pair is the older one of the next: the last few are kept."""

    def __init__(self, config: str | None, root: str) -> None:
        limits = load(Path(config) if config else None, Path(root)).limits
        self._reading = Reading(limits=Limits(**limits))
        self.document = lru_cache(2)(self._document)

    def _document(self, path: str, digest: str) -> Document:
        try:
            data = Path(path).read_bytes()
        except OSError as error:
            raise UnreadableFile(told(path, error.strerror or "")) from None
        if blake2b(data, digest_size=CONTENT).hexdigest() != digest:
            raise UnreadableFile(say("{path}：建表之后改过，请先再次运行 corpus build", path=path))
        return parse(source_from_bytes(data, path, self._reading))

    def comparison(self, pair: Item) -> Comparison:
        """Both reports of a pair, compared and judged; raises LawdiffError where one cannot be read any more."""
        old = self.document(pair["old_path"], pair["old_digest"])
        return judged(compare(old, self.document(pair["new_path"], pair["new_digest"])))


def make(job: Job) -> Kernel:
    """The kernel of a job; raises LawdiffError where settings are wrong."""
    shelf = Shelf(job.config, job.root)
    return filling(job, PAIRS, "key", partial(_fill, shelf))


def _fill(shelf: Shelf, rows: Tables, pair: Item) -> bool:
    """Add the rows of one pair; whether there are none but an error."""
    try:
        if pair[FAILURE]:
            raise LawdiffError(told(pair["new_path"], pair[FAILURE]))
        comparison = shelf.comparison(pair)
    except LawdiffError as error:
        kind = pair[FAILURE].partition(" ")[0] or "unreadable"
        rows["errors"] += _error(pair, kind, error.message.render())
        return True
    except MemoryError:
        rows["errors"] += _error(pair, "memory", told(pair["new_path"], "memory").render())
        return True
    key = pair["key"]
    rows["pairs"].append(pair_row(pair, comparison))
    rows["metric_deltas"] += delta_rows(key, comparison)
    rows["claims"] += claim_rows(key, comparison)
    rows["plans"] += plan_rows(key, comparison)
    rows["carried"] += carried_rows(key, comparison)
    rows["pair_findings"] += found_rows(key, comparison)
    return False


def _error(pair: Item, kind: str, reason: str) -> Iterator[tuple[Any, ...]]:
    yield "pairs", pair["key"], pair["new_path"], pair["body"], pair["new_year"], kind, reason
