"""Which files a folder holds, and what a manifest says of them."""

from __future__ import annotations

import csv
import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from lawdiff.errors import UsageError
from lawdiff.model.message import say

# Bytes of the digests: 16 tell all contents of the world apart, 8 all documents of one corpus.
CONTENT, KEY = 16, 8
_CHUNK = 1 << 20
COLUMNS = ("path", "body", "year", "genre")


class Told(Struct, frozen=True):
    """What a manifest says of one file; it wins over title and path. Absent things are None."""

    body: str | None = None
    year: int | None = None
    genre: str | None = None


class File(Struct, frozen=True):
    """A file below the folder: `path` relative with /; `digest` of its bytes, "" where it could not be read."""

    path: str
    size: int
    digest: str
    key: str
    told: Told = Told()
    trouble: str = ""


def key_of(*parts: str) -> str:
    """A short name for what the parts name together; the same everywhere and always."""
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=KEY).hexdigest()


def files(root: Path, spared: Path, manifest: Path | None) -> Iterator[File]:
    """Every file below `root` but hidden ones, those below `spared` and the manifest, in order of path.

    Files that only the manifest knows come with their trouble. Raises UsageError for a manifest that says nothing
    clear.
    """
    told = _manifest(manifest) if manifest else {}
    skipped = {manifest.resolve()} if manifest else set()
    seen = set()
    for path in _below(root, spared.resolve()):
        if path.resolve() in skipped:
            continue
        name = path.relative_to(root).as_posix()
        seen.add(name)
        yield _file(path, name, told.get(name, Told()))
    for name in sorted(told.keys() - seen):
        yield File(name, 0, "", _key(name, "", told[name]), told[name], "missing")


def _below(root: Path, spared: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(root):
        here = Path(place)
        folders[:] = sorted(n for n in folders if not n.startswith(".") and (here / n).resolve() != spared)
        yield from (here / name for name in sorted(names) if not name.startswith("."))


def _file(path: Path, name: str, told: Told) -> File:
    digest = hashlib.blake2b(digest_size=CONTENT)
    try:
        size = path.stat().st_size
        if not path.is_file():
            return File(name, 0, "", _key(name, "", told), told, "unreadable")
        with path.open("rb") as content:
            while part := content.read(_CHUNK):
                digest.update(part)
    except OSError as error:
        return File(name, 0, "", _key(name, "", told), told, error.strerror or "unreadable")
    return File(name, size, digest.hexdigest(), _key(name, digest.hexdigest(), told), told)


def _key(name: str, digest: str, told: Told) -> str:
    return key_of(name, digest, *(str(value or "") for value in (told.body, told.year, told.genre)))


def _manifest(path: Path) -> Mapping[str, Told]:
    """The rows of a CSV file with the columns path, body, year and genre; the last three may be missing or empty."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            if "path" not in (rows.fieldnames or ()):
                raise UsageError(
                    say("{path}：清单的第一行要有 path 一列", path=path), say("其余各列：body、year、genre")
                )
            return {_name(row["path"]): _told(row, path, rows.line_num) for row in rows if row["path"]}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(say("{path}：清单读不了（{reason}）", path=path, reason=error)) from None


def _name(path: str) -> str:
    return path.strip().replace("\\", "/").removeprefix("./")


def _told(row: Mapping[str, str | None], path: Path, line: int) -> Told:
    body, year, genre = ((row.get(name) or "").strip() for name in COLUMNS[1:])
    if year and not (year.isdecimal() and len(year) == 4):
        raise UsageError(say("{path}:{line}：year 应是四位年份，不是 {year}", path=path, line=line, year=year))
    return Told(body or None, int(year) if year else None, genre or None)
