"""The encoding of a web page: a mark, strict UTF-8, what the page declares, then GB18030."""

from __future__ import annotations

import codecs
import re

from lawdiff.readers.encoding import decode

# Where the HTML standard looks for a declaration (WHATWG HTML, 13.2.3.2), with room for the long heads of such sites.
HEAD_BYTES = 4096
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_:.\-]{1,40})""", re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decoded(data: bytes, path: str, encoding: str | None = None) -> tuple[str, str, bool]:
    """Text, encoding and whether there was a mark; raises UnreadableFile and UnknownEncoding."""
    if encoding is None and not data.startswith(_MARKS) and not _is_utf8(data):
        encoding = _declared(data)
    found = decode(data, path, encoding)
    return found.text, found.encoding, found.bom


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> str | None:
    """The encoding that the head names, where there is such a one and the bytes follow it."""
    match = _DECLARED.search(data, 0, HEAD_BYTES)
    name = match[1].decode("ascii").lower() if match else ""
    # Pages that call themselves GB2312 are written in GB18030; what calls itself UTF-8 here is spoilt.
    if not name or name.startswith(("gb", "utf")):
        return None
    try:
        data.decode(name)
    except (LookupError, ValueError):
        return None
    return name
