"""The kernel of `build`: a batch of files becomes tables."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from lawdiff import parse
from lawdiff.corpus.columns import BUILD
from lawdiff.corpus.filling import Item, Tables, filling
from lawdiff.corpus.job import FAILURE, Job, Kernel
from lawdiff.corpus.naming import Name, is_report, named
from lawdiff.corpus.rows import document_row, finding_rows, metric_rows, section_rows, sentence_rows
from lawdiff.corpus.scan import Told
from lawdiff.corpus.troubles import TROUBLES, told
from lawdiff.errors import LawdiffError
from lawdiff.model.message import Message, say
from lawdiff.readers import Reading, read
from lawdiff.readers.limits import Limits
from lawdiff.verbs.proofing import Proofreader, proofreader


def make(job: Job) -> Kernel:
    """The kernel of a job; raises LawdiffError where settings or packs are wrong."""
    reader = proofreader(job.config, home=Path(job.root), forgiving=False)
    return filling(job, BUILD, "digest", partial(_fill, reader))


def _fill(reader: Proofreader, rows: Tables, file: Item) -> bool:
    """Add the rows of one file; whether there are none but errors."""
    said = Told(file["body"], file["year"], file["genre"])
    try:
        if file[FAILURE]:
            raise LawdiffError(told(file["path"], file[FAILURE]))
        document = parse(read(file["path"], reading=Reading(limits=Limits(**reader.settings.limits))))
        if not is_report(document, said):
            raise LawdiffError(say("{path}：不像报告：没有标题，也认不出文种", path=file["path"]))
        name = named(document, file["path"], said)
        proof = reader.proof(document)
    except LawdiffError as error:
        rows["errors"].append(_error(file, _kind(file, error), error.message))
        return True
    except MemoryError:
        rows["errors"].append(_error(file, "memory", told(file["path"], "memory")))
        return True
    rows["documents"].append(document_row(file, document, proof, name))
    rows["sections"] += section_rows(file["key"], document)
    rows["sentences"] += sentence_rows(file["key"], document)
    rows["metrics"] += metric_rows(file["key"], document)
    rows["findings"] += finding_rows(file["key"], proof)
    rows["errors"] += _unnamed(file, name)
    return False


def _kind(file: Item, error: LawdiffError) -> str:
    """One word for the table."""
    word = str(file[FAILURE]).partition(" ")[0]
    if word in TROUBLES:
        return word
    return "no-report" if type(error) is LawdiffError and not word else "unreadable"


def _error(file: Item, kind: str, reason: Message) -> tuple[Any, ...]:
    return "build", file["key"], file["path"], file["body"], file["year"], kind, reason.render()


def _unnamed(file: Item, name: Name) -> Iterator[tuple[Any, ...]]:
    """A report of nobody, or of no year, stands in the tables but in no pair."""
    if name.body is None:
        yield _error(file, "no-body", say("{path}：认不出是谁的报告", path=file["path"]))
    if name.year is None:
        yield _error(file, "no-year", say("{path}：认不出是哪一年的报告", path=file["path"]))
