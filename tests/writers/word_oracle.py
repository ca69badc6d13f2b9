"""Word files read without the reader: what accepting or rejecting all changes leaves, and what comments sit on."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GONE = {"accept": ("del", "moveFrom"), "reject": ("ins", "moveTo")}


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def others(data: bytes, *changed: str) -> dict[str, bytes]:
    """All parts but those that may change."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name not in changed}


def settled(data: bytes, way: str) -> str:
    """The text of the body after `accept` or `reject`: a paragraph or a row a line, cells apart by tabs."""
    body = part(data)[0]
    for name in GONE[way]:
        for row in [mark.getparent().getparent() for mark in body.iterfind(f".//{W}trPr/{W}{name}")]:
            row.getparent().remove(row)
        for change in list(body.iter(f"{W}{name}")):
            if change.getparent().tag != f"{W}rPr":
                change.getparent().remove(change)
    return "".join(lines(body, GONE[way]))


def lines(home: etree._Element, gone: tuple[str, ...]) -> Iterator[str]:
    for element in home:
        if element.tag == f"{W}p":
            yield said(element)
            if not any(element.find(f"{W}pPr/{W}rPr/{W}{name}") is not None for name in gone):
                yield "\n"
        elif element.tag == f"{W}tbl":
            for row in element.iterfind(f"{W}tr"):
                cells = ("".join(said(p) for p in cell.iterfind(f"{W}p")) for cell in row.iterfind(f"{W}tc"))
                yield "\t".join(cells) + "\n"
        elif element.tag in (f"{W}sdt", f"{W}sdtContent"):
            yield from lines(element, gone)


def said(paragraph: etree._Element) -> str:
    signs = {f"{W}br": "\n", f"{W}tab": " "}
    tags = (f"{W}t", f"{W}delText", *signs)
    runs = (inner for inner in paragraph.iter(*tags) if inner.getparent().tag == f"{W}r")
    return "".join(signs.get(str(inner.tag), inner.text or "") for inner in runs)


def anchored(data: bytes) -> dict[str, str]:
    """The words between the marks of each comment, by its number."""
    words: dict[str, str] = {}
    open_: set[str] = set()
    for element in part(data).iter():
        number = element.get(f"{W}id") or ""
        if element.tag == f"{W}commentRangeStart":
            open_.add(number)
            words[number] = ""
        elif element.tag == f"{W}commentRangeEnd":
            open_.remove(number)
        elif element.tag in (f"{W}t", f"{W}delText"):
            for comment in open_:
                words[comment] += element.text or ""
    return words


def comments(data: bytes) -> list[tuple[str, str, str]]:
    """Number, author and text of each comment."""
    root = part(data, "word/comments.xml")
    return [(c.get(f"{W}id"), c.get(f"{W}author"), "\n".join(map(said, c.iterfind(f"{W}p")))) for c in root]
