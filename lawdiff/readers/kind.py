"""What kind of document some bytes are: by their content first, then by the name."""

from __future__ import annotations

import re
from pathlib import Path

# The suffixes that documents go by, and the format each one promises.
FORMATS = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
    ".docm": "docx",
    ".doc": "doc",
    ".wps": "doc",
    ".rtf": "doc",
}
TEXTS = frozenset(["txt", "md", "html"])
# How files begin that are documents of another kind, or none.
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FIRST = (
    (_OLE, "doc"),
    (b"{\\rtf", "doc"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_PDF_HEADER = 1024  # a PDF may have so many bytes before its header (ISO 32000-1, annex H.3.4.1)
_MARK = b"\xef\xbb\xbf"


def format_of(name: str) -> str:
    """The format by the name alone; plain text where the name says nothing known."""
    return FORMATS.get(Path(name).suffix.lower(), "txt")


def kind_of(data: bytes, name: str) -> str:
    """The format of a document: what its first bytes say, else what its name says.

    A kind that is no format (PNG, ZIP, Excel) is named as people call it.
    """
    for first, kind in _FIRST:
        if data.startswith(first):
            return kind
    if b"%PDF-" in data[:_PDF_HEADER]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data) or ("docx" if format_of(name) == "docx" else "ZIP")
    promised = format_of(name)
    if promised != "md" and _HTML.match(data.removeprefix(_MARK)[:4096]):
        return "html"
    return promised if promised in TEXTS or not data else _text_or(promised, data)


def _text_or(promised: str, data: bytes) -> str:
    """A file that calls itself Word or PDF and is not: text where it looks like text, else what it claims to be."""
    return promised if b"\0" in data[:4096] else "txt"


def _zipped(data: bytes) -> str:
    """Which of the kinds that are zip archives, "" where none; the names of the parts are not compressed."""
    for part, kind in (
        (b"word/", "docx"),
        (b"xl/", "Excel"),
        (b"ppt/", "PowerPoint"),
        (b"content.xml", "OpenDocument"),
    ):
        if part in data:
            return kind
    return ""
