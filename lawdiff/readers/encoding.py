"""Bytes become text: byte order mark, strict UTF-8, then GB18030. No guessing beyond that."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from lawdiff.errors import UnknownEncoding, UnreadableFile
from lawdiff.model.message import say

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What people call GB2312 or GBK is in truth written by systems that write GB18030.
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "utf8": "utf-8"}
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and what is needed to write it back as it was."""

    text: str
    encoding: str
    bom: bool


def decode(data: bytes, path: str, encoding: str | None = None) -> Decoded:
    """The text of `data`; raises UnreadableFile for binary data, UnknownEncoding where no encoding fits."""
    for mark, name in _MARKS:
        if data.startswith(mark) and encoding is None:
            return Decoded(_strict(data[len(mark) :], name, path), name, True)
    if encoding is not None:
        name = _codec(encoding, path)
        bare = data.removeprefix(codecs.BOM_UTF8) if name == "utf-8" else data
        return Decoded(_strict(bare, name, path), name, bare is not data and len(bare) < len(data))
    if b"\0" in data:
        raise UnreadableFile(say("{path}：不是文本文件（含有二进制数据）", path=path))
    for name in ("utf-8", "gb18030"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if _CONTROLS.search(text):
            raise UnreadableFile(say("{path}：不是文本文件（含有二进制数据）", path=path))
        return Decoded(text, name, False)
    raise UnknownEncoding(
        say("{path}：编码无法识别，既不是 UTF-8 也不是 GB18030", path=path),
        say("可用 --encoding 指明编码"),
    )


def encode(text: str, encoding: str, bom: bool) -> bytes:
    """The bytes that `decode` would turn into `text`; raises UnicodeEncodeError."""
    mark = next((m for m, name in _MARKS if name == encoding), b"") if bom else b""
    return mark + text.encode(encoding)


def _codec(name: str, path: str) -> str:
    low = name.lower()
    try:
        return codecs.lookup(_ALIASES.get(low, low)).name
    except LookupError:
        raise UnknownEncoding(say("{path}：没有名为 {name} 的编码", path=path, name=name)) from None


def _strict(data: bytes, name: str, path: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        raise UnknownEncoding(
            say("{path}：第 {at} 字节起不是 {name} 编码", path=path, at=error.start + 1, name=name)
        ) from None
