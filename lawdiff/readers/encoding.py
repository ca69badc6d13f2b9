"""Bytes become text: byte order mark, strict UTF-8, then GB18030. No guessing beyond that."""

from __future__ import annotations

import codecs
import re

from msgspec import Struct

from lawdiff.errors import UnknownEncoding, UnreadableFile, nearest
from lawdiff.model.han import HAN
from lawdiff.model.message import say

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What people call GB2312 or GBK is in truth written by systems that write GB18030; a mark is kept apart from its text.
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "936": "gb18030", "utf-8-sig": "utf-8"}
# Proposed where a name is misspelt or not yet complete.
USUAL = ("utf-8", "gb18030", "utf-16", "utf-32", "big5")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_WIDE = re.compile(rf"{HAN}|[\u3000-\u303f\uff00-\uff20]")
_PRIVATE = re.compile(r"[\ue000-\uf8ff]")
# A text may hold a stray control character in so many; bytes that are no text hold more.
MAX_CONTROLS = 1 / 500
# UTF-8 with at most one spoilt place in so many Chinese characters is damaged UTF-8, not another encoding.
MAX_SPOILT = 1 / 20
MAX_PRIVATE = 1 / 50


class Decoded(Struct, frozen=True):
    """Text and what is needed to write it back as it was."""

    text: str
    encoding: str
    bom: bool


def decode(data: bytes, path: str, encoding: str | None = None) -> Decoded:
    """The text of `data`; raises UnreadableFile for binary data, UnknownEncoding where no encoding fits.

    `encode` turns it back into the same bytes.
    """
    name = None if encoding is None else _codec(encoding, path)
    mark, marked = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", None))
    if marked and (name is None or marked.startswith(name)):
        return _checked(Decoded(_strict(data[len(mark) :], marked, path), marked, True), path)
    if name is not None:
        # Without a mark Python would read UTF-16 in this machine's order and write a mark: say the order.
        name = {"utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(name, name)
        return _checked(Decoded(_strict(data, name, path), name, False), path)
    if b"\0" in data:
        raise _binary(path)
    return _checked(_recognised(data, path), path)


def encode(text: str, encoding: str, bom: bool) -> bytes:
    """The bytes that `decode` would turn into `text`; raises UnicodeEncodeError."""
    mark = next((m for m, name in _MARKS if name == encoding), b"") if bom else b""
    return mark + text.encode(encoding)


def _recognised(data: bytes, path: str) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"), "utf-8", False)
    except UnicodeDecodeError as error:
        first = error.start
    if _is_spoilt_utf8(data):
        raise _undecodable(path, "utf-8", first)
    text = _gb18030(data)
    if text is None:
        message = say("{path}：编码无法识别，既不是 UTF-8 也不是 GB18030", path=path)
        raise UnknownEncoding(message, say("可用 --encoding 指明编码"))
    return Decoded(text, "gb18030", False)


def _gb18030(data: bytes) -> str | None:
    """None where the bytes fit GB18030 by its letter only: text in Big5 turns into many private characters."""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    return text if len(_PRIVATE.findall(text)) <= MAX_PRIVATE * len(text) else None


def _is_spoilt_utf8(data: bytes) -> bool:
    """Whether all but a few places are Chinese in UTF-8; GB18030 read as UTF-8 is spoilt nearly everywhere."""
    text = data.decode("utf-8", errors="replace")
    return 0 < text.count("\ufffd") <= MAX_SPOILT * len(_WIDE.findall(text))


def _checked(decoded: Decoded, path: str) -> Decoded:
    controls = sum(1 for _ in _CONTROL.finditer(decoded.text))
    if "\0" in decoded.text or controls > MAX_CONTROLS * len(decoded.text):
        raise _binary(path)
    return decoded


def _binary(path: str) -> UnreadableFile:
    return UnreadableFile(say("{path}：不是文本文件（含有二进制数据）", path=path))


def _undecodable(path: str, name: str, at: int) -> UnknownEncoding:
    return UnknownEncoding(say("{path}：第 {at} 字节起不是 {name} 编码", path=path, at=at + 1, name=name))


def _codec(name: str, path: str) -> str:
    low = name.strip().lower().replace("_", "-")
    try:
        codec = codecs.lookup(_ALIASES.get(low, low)).name
        "".encode(codec)
    except (LookupError, ValueError):
        known = (*_ALIASES, *USUAL)
        raise UnknownEncoding(
            say("{path}：没有名为 {name} 的编码", path=path, name=name), nearest(low, known)
        ) from None
    return codec


def _strict(data: bytes, name: str, path: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise _undecodable(path, name, error.start) from None
    except UnicodeError:
        raise _undecodable(path, name, 0) from None
