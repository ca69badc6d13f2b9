"""Proofread many inputs, in this process or in several."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from lawdiff.cli.inputs import Inputs
from lawdiff.cli.options import emit_bytes
from lawdiff.cli.telling import progress, step
from lawdiff.cli.walking import walk
from lawdiff.errors import LawdiffError, SettingsError, WriteRefused
from lawdiff.lang import tr
from lawdiff.model.finding import Proof, Safety
from lawdiff.model.message import Message, say
from lawdiff.model.source import WRITABLE

if TYPE_CHECKING:
    from lawdiff.model.document import Document
    from lawdiff.verbs.fixing import Fixed
    from lawdiff.verbs.proofing import Proofreader


class Job(Struct, frozen=True):
    """What one call of lint asks of every input; plain values, so that it can travel to another process.

    `safety` is the least safety of the fixes to apply, None for none; `dry` shows what would change and writes nothing;
    `tracking` leaves the input alone and wants the text that safe fixes would make of it. `since` is a revision: only
    findings on lines changed since are wanted; `with_previous` looks for last year's report by the settings.
    """

    config: str | None = None
    chosen: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    previous: str | None = None
    inputs: Inputs = Inputs()
    safety: Safety | None = None
    dry: bool = False
    tracking: bool = False
    forgiving: bool = True
    since: str | None = None
    with_previous: bool = False
    home: Path | None = None

    def proofreader(self) -> Proofreader:
        """Rules, settings and last year's report; raises LawdiffError."""
        from lawdiff.verbs.proofing import proofreader

        last_year = self.inputs.document(self.previous) if self.previous else None
        reader = proofreader(self.config, self.chosen, self.dropped, last_year, self.forgiving, self.home)
        if self.with_previous and reader.settings.previous is None:
            hint = say("例如在 lawdiff.yaml 里写 {line}", line='previous: "{name}-{year-1}.*"')
            raise SettingsError(say("设置里没有写上一年的报告在哪里"), hint)
        if self.since is None:
            return reader
        from lawdiff.cli.since import Since

        return replace(reader, fresh=Since(self.since, self.reading_with(reader).reading))

    def reading_with(self, reader: Proofreader) -> Inputs:
        """How inputs are read under the settings of this run."""
        return replace(self.inputs, limits=reader.settings.limits)


class Outcome(Struct, frozen=True):
    """What became of one input: its proof, or why there is none.

    `mended` counts the findings that were mended, `refused` names the rules whose fixes would have brought new ones;
    `patch` is what a dry run would change, `tracked` the text that safe fixes would make; `notes` are
    for the user.
    """

    proof: Proof | None = None
    error: LawdiffError | None = None
    patch: str = ""
    mended: int = 0
    refused: frozenset[str] = frozenset()
    tracked: str | None = None
    notes: tuple[Message, ...] = ()


def home_of(paths: Sequence[str]) -> Path:
    """The folder that all inputs lie in: settings and baseline are looked for from there upwards."""
    folders = [path if path.is_dir() else path.parent for path in (Path(p).resolve() for p in paths if p != "-")]
    return Path(os.path.commonpath(folders)) if folders else Path.cwd()


def proofread(paths: Sequence[str], job: Job, reader: Proofreader, processes: int = 1) -> Iterator[Outcome]:
    """The outcomes in the order of the paths; folders become the documents in them."""
    inputs = list(walk(paths))
    with progress(tr("校对"), len(inputs)) as done:
        for outcome in _outcomes(inputs, job, reader, processes):
            done()
            yield outcome


def _outcomes(inputs: Sequence[str | LawdiffError], job: Job, reader: Proofreader, processes: int) -> Iterator[Outcome]:
    if processes <= 1 or len(inputs) < 2 or "-" in inputs:
        yield from (_outcome(one, job, reader) for one in inputs)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(processes, len(inputs)), initializer=_prepare, initargs=(job,)) as pool:
        yield from pool.map(_elsewhere, inputs)


_prepared: tuple[Job, Proofreader] | None = None


def _prepare(job: Job) -> None:
    """Once in every worker."""
    global _prepared
    _prepared = job, job.proofreader()


def _elsewhere(one: str | LawdiffError) -> Outcome:
    assert _prepared is not None
    return _outcome(one, *_prepared)


def _outcome(one: str | LawdiffError, job: Job, reader: Proofreader) -> Outcome:
    if isinstance(one, LawdiffError):
        return Outcome(error=one)
    try:
        document = job.reading_with(reader).document(one)
        notes: tuple[Message, ...] = ()
        if job.with_previous and job.previous is None:
            reader, notes = _beside_last_year(reader, document, job)
        with step(tr("校对{path}", path=one)):
            proof = reader.proof(document)
        if job.tracking:
            fixed = _fixed(proof, reader, Safety.SAFE)
            return Outcome(proof, refused=fixed.refused, tracked=fixed.text)
        return Outcome(proof, notes=notes) if job.safety is None else _mend(one, proof, job, job.safety, reader)
    except LawdiffError as error:
        return Outcome(error=error)


def _beside_last_year(reader: Proofreader, document: Document, job: Job) -> tuple[Proofreader, tuple[Message, ...]]:
    """The proofreader with last year's report of a document; as it was, with a note, where there is none."""
    path = document.source.path
    pattern = reader.settings.previous
    found = pattern.of(Path(path), document.year) if pattern and Path(path).is_file() else None
    if found is None:
        return reader, (say("{path}：没有上一年的报告可以对照", path=path),)
    return replace(reader, previous=job.reading_with(reader).document(str(found))), ()


def _fixed(proof: Proof, reader: Proofreader, safety: Safety) -> Fixed:
    from lawdiff.verbs.fixing import fix

    source = proof.document.source
    return fix(proof, lambda text: reader.proof_text(text, source), safety)


def _mend(path: str, proof: Proof, job: Job, safety: Safety, reader: Proofreader) -> Outcome:
    from lawdiff.cli.writing import write_back
    from lawdiff.git import split_revision
    from lawdiff.readers.encoding import encode

    source = proof.document.source
    if split_revision(path):
        raise WriteRefused(say("{path}：是 git 里的版本，不能改", path=path))
    if source.format not in WRITABLE:
        raise WriteRefused(
            say("{path}：只能改文本文件，{format} 不能直接改", path=path, format=source.format),
            say("用 --format docx -o 审阅稿.docx 把意见写成批注"),
        )
    fixed = _fixed(proof, reader, safety)
    if job.dry:
        return Outcome(fixed.proof, patch=_unified(source.path, source.raw, fixed.text), refused=fixed.refused)
    if path == "-":
        emit_bytes(encode(fixed.text, source.encoding, source.bom), None)
    elif fixed.text != source.raw:
        write_back(source, fixed.text)
    return Outcome(fixed.proof, mended=fixed.count, refused=fixed.refused)


def _unified(path: str, before: str, after: str) -> str:
    from difflib import unified_diff

    lines = unified_diff(_lines(before), _lines(after), path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _lines(text: str) -> list[str]:
    """Lines as `patch` and git see them: only a line feed ends one, a carriage return is a character of it."""
    return [line for line in re.split(r"(?<=\n)", text) if line]
