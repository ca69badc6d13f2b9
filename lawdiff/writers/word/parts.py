"""A Word file with some of its parts exchanged or added; all the others keep every byte."""

from __future__ import annotations

import io
import posixpath
import zipfile

from lxml import etree

from lawdiff.errors import UnreadableFile
from lawdiff.model.message import say
from lawdiff.readers.word import Package
from lawdiff.readers.word.names import child
from lawdiff.readers.word.story import Story
from lawdiff.readers.word.walk import walk
from lawdiff.report.word.blank import entry

_TYPES = "[Content_Types].xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"


class Parts:
    """The parts of a package under work; `main` is the root of the one that holds the text."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.main = package.xml(package.main)
        self._changed: dict[str, etree._Element] = {package.main: self.main}

    def related(self, kind: str) -> etree._Element | None:
        """The part of a kind (`/comments`) that belongs to the text, to be changed; None where there is none."""
        name = self.package.related(self.package.main, kind)
        if name is None or name not in self.package.names:
            return None
        return self._changed.setdefault(name, self.package.xml(name))

    def add(self, kind: str, root: etree._Element, content_type: str) -> None:
        """Add a part that belongs to the text, beside it, with its relation and its type."""
        folder, main = posixpath.split(self.package.main)
        name = posixpath.join(folder, f"{kind.lstrip('/')}.xml")
        self._changed[name] = root
        rels = self._rels(posixpath.join(folder, "_rels", f"{main}.rels"))
        taken = {relation.get("Id") for relation in rels}
        fresh = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        _below(rels, "Relationship", Id=fresh, Type=self._relations() + kind, Target=posixpath.basename(name))
        types = self._changed.setdefault(_TYPES, self.package.xml(_TYPES))
        _below(types, "Override", PartName=f"/{name}", ContentType=content_type)

    def story(self, revisions: str) -> Story:
        """What the file says, in the elements of `main`; raises UnreadableFile."""
        body = child(self.main, "body")
        if body is None:
            raise UnreadableFile(say("{path}：不是 Word 文档", path=self.package.path))
        return walk(body, self.package.companion("numbering"), self.package.companion("styles"), revisions)

    def bytes(self) -> bytes:
        """The file: parts in their old order, new ones behind."""
        fresh = {name: _serial(root) for name, root in self._changed.items()}
        entries = {old.filename: old for old in self.package.entries}
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, old in entries.items():
                archive.writestr(_like(old), fresh[name] if name in fresh else self.package.bytes(name))
            for name in sorted(fresh.keys() - entries.keys()):
                archive.writestr(entry(name), fresh[name])
        return out.getvalue()

    def _rels(self, name: str) -> etree._Element:
        if name in self.package.names:
            return self._changed.setdefault(name, self.package.xml(name))
        return self._changed.setdefault(name, etree.Element(f"{{{_PACKAGE}}}Relationships"))

    def _relations(self) -> str:
        """What the types of relations begin with, in a strict and in a transitional file (ECMA-376, part 4)."""
        strict = str(self.main.tag).startswith("{http://purl.oclc.org/ooxml/")
        home = "http://purl.oclc.org/ooxml/officeDocument" if strict else _OFFICE
        return f"{home}/relationships"


def _like(old: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """A new entry of the same name, date and packing; the old one still leads to the old file."""
    made = zipfile.ZipInfo(old.filename, old.date_time)
    made.compress_type, made.create_system = old.compress_type, old.create_system
    made.external_attr = old.external_attr
    return made


def _serial(root: etree._Element) -> bytes:
    data: bytes = etree.tostring(root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _below(parent: etree._Element, name: str, **attributes: str) -> None:
    """A new last child, in the namespace of its parent."""
    etree.SubElement(parent, f"{str(parent.tag).rpartition('}')[0]}}}{name}", attributes)
