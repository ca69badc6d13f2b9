"""A Word file as its parts, opened with distrust: unpacked within bounds, no entity resolved, nothing fetched."""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from functools import cached_property

from lxml import etree

from lawdiff.errors import UnreadableFile
from lawdiff.model.message import say
from lawdiff.readers.limits import Limits, too_large

# A part below this size may be packed as tightly as it likes.
SMALL_PART = 5_000_000
# What zipfile and its unpackers raise over bytes that are no archive, or one of a kind nobody writes.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, KeyError, EOFError, OSError),
    *(NotImplementedError, ValueError, OverflowError),
)
_MAIN, _KEPT = "/officeDocument", {"numbering": "/numbering", "styles": "/styles"}


class Package:
    """The parts of a Word file; every access raises UnreadableFile where a part is missing, broken or too large."""

    def __init__(self, data: bytes, path: str, limits: Limits) -> None:
        self.path = path
        self._limits = limits
        self._left = limits.unpacked_bytes
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise self._broken() from None
        if len(self._zip.infolist()) > limits.archive_entries:
            raise self._beyond("archive_entries")
        self.names = frozenset(self._zip.namelist())

    @property
    def entries(self) -> tuple[zipfile.ZipInfo, ...]:
        """What the archive says of its parts, in its own order."""
        return tuple(self._zip.infolist())

    @cached_property
    def main(self) -> str:
        """The name of the part that holds the text."""
        target = self.related("", _MAIN)
        if target is None:
            raise UnreadableFile(say("{path}：不是 Word 文档", path=self.path))
        return target

    def companion(self, kind: str) -> etree._Element | None:
        """The part of a kind (numbering, styles) that belongs to the text; None where there is none."""
        name = self.related(self.main, _KEPT[kind])
        return self.xml(name) if name in self.names else None

    def xml(self, name: str) -> etree._Element:
        """A part as XML; document types and entities are refused."""
        data = self.bytes(name)
        if data.count(b"<") > 2 * self._limits.elements:
            raise self._beyond("elements")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise self._broken() from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableFile(say("{path}：文档里有实体声明，不予读取", path=self.path))
        return root

    def bytes(self, name: str) -> bytes:
        """The bytes of a part, counted against the limits while they are unpacked."""
        try:
            entry = self._zip.getinfo(name)
            if entry.flag_bits & 1:
                raise UnreadableFile(say("{path}：文件加了密，先去掉密码", path=self.path))
            with self._zip.open(entry) as part:
                data = part.read(self._left + 1)
        except _BROKEN:
            raise self._broken() from None
        if len(data) > self._left:
            raise self._beyond("unpacked_bytes")
        if len(data) > SMALL_PART and len(data) > self._limits.unpacked_ratio * max(entry.compress_size, 1):
            raise self._beyond("unpacked_ratio")
        self._left -= len(data)
        return data

    def related(self, source: str, kind: str) -> str | None:
        """The part that `source` refers to by a relation of a kind (ECMA-376, part 2)."""
        folder, name = posixpath.split(source)
        rels = posixpath.join(folder, "_rels", f"{name}.rels")
        if rels not in self.names:
            return None
        for relation in self.xml(rels):
            if (relation.get("Type") or "").endswith(kind) and relation.get("TargetMode") != "External":
                target = relation.get("Target") or ""
                return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        return None

    def _broken(self) -> UnreadableFile:
        return UnreadableFile(say("{path}：Word 文件损坏或不完整", path=self.path))

    def _beyond(self, limit: str) -> UnreadableFile:
        return too_large(self.path, limit, getattr(self._limits, limit))
