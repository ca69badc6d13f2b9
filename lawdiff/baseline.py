"""Known findings, forgiven by fingerprint: a file in the repository that says what was there before."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from lawdiff.errors import SettingsError
from lawdiff.model.finding import Finding, Proof
from lawdiff.model.message import say

NAME = "lawdiff-baseline.json"
VERSION = 1


class Baseline(Struct, frozen=True):
    """Fingerprints by path, relative to the folder of the baseline file; the quote is kept for people to read."""

    folder: Path
    known: Mapping[str, Mapping[str, str]]

    def forgive(self, proof: Proof) -> Proof:
        """The proof without the findings that are known."""
        known = self.known.get(self.key(proof.document.source.path), {})
        return replace(proof, findings=tuple(f for f in proof.findings if f.count > _count(known.get(f.fingerprint))))

    def key(self, path: str) -> str:
        """How a path is written in the file."""
        full = Path(path).resolve()
        folder = self.folder.resolve()
        return PurePath(full.relative_to(folder) if full.is_relative_to(folder) else full).as_posix()

    def updated(self, proofs: Iterable[Proof]) -> Baseline:
        """With all present findings of these documents, and none that are gone."""
        known = dict(self.known)
        for proof in proofs:
            key = self.key(proof.document.source.path)
            known[key] = {f.fingerprint: _line(f) for f in proof.findings}
        return Baseline(self.folder, {key: rows for key, rows in known.items() if rows})

    def pruned(self, proofs: Iterable[Proof]) -> Baseline:
        """Without the entries of these documents that are found no more; nothing new comes in."""
        known = dict(self.known)
        for proof in proofs:
            key = self.key(proof.document.source.path)
            present = {f.fingerprint for f in proof.findings}
            known[key] = {mark: line for mark, line in known.get(key, {}).items() if mark in present}
        return Baseline(self.folder, {key: rows for key, rows in known.items() if rows})


def load(path: Path) -> Baseline:
    """The baseline in a file; an empty one where there is no file. Raises SettingsError."""
    if not path.is_file():
        return Baseline(path.parent, {})
    try:
        data: Any = json.loads(path.read_text("utf-8"))
        if data["version"] != VERSION:
            raise ValueError(data["version"])
        return Baseline(path.parent, {key: dict(rows) for key, rows in data["files"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise SettingsError(say("{path}：不是基线文件", path=path)) from None


def dump(baseline: Baseline) -> str:
    """The text of a baseline file, in an order that gives small diffs."""
    files = {key: dict(sorted(rows.items(), key=lambda row: row[::-1])) for key, rows in sorted(baseline.known.items())}
    return json.dumps({"version": VERSION, "files": files}, ensure_ascii=False, indent=1) + "\n"


def _line(finding: Finding) -> str:
    """What a person reads in the file; the number of places of a habit is its end."""
    words = f"{finding.code} {finding.quote[:40]}"
    return f"{words} ×{finding.count}" if finding.count > 1 else words


def _count(line: str | None) -> int:
    """How many places an entry forgives: a habit that has spread is new."""
    if line is None:
        return 0
    number = line.rpartition(" ×")[2]
    return int(number) if number.isdecimal() and number != line else 1
