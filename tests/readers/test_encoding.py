"""Bytes become text and the same bytes again; what is no text says so in one line."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.errors import UnknownEncoding, UnreadableFile
from lawdiff.readers.encoding import decode, encode

WORDS = "临川市人民政府关于2023年度法治政府建设情况的报告。\r\n一、总体情况\n"


@pytest.mark.parametrize(
    ("data", "encoding", "bom"),
    [
        (WORDS.encode(), "utf-8", False),
        (codecs.BOM_UTF8 + WORDS.encode(), "utf-8", True),
        (WORDS.encode("gb18030"), "gb18030", False),
        (codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"), "utf-16-le", True),
        (codecs.BOM_UTF16_BE + WORDS.encode("utf-16-be"), "utf-16-be", True),
        (codecs.BOM_UTF32_LE + WORDS.encode("utf-32-le"), "utf-32-le", True),
    ],
)
def test_encodings_are_recognised_and_written_back(data: bytes, encoding: str, bom: bool) -> None:
    decoded = decode(data, "report.txt")
    assert (decoded.text, decoded.encoding, decoded.bom) == (WORDS, encoding, bom)
    assert encode(decoded.text, decoded.encoding, decoded.bom) == data


@pytest.mark.parametrize("name", ["gb2312", "GBK", "cp936", "GB18030"])
def test_gb2312_means_gb18030(name: str) -> None:
    data = "镕䶮€".encode("gb18030")
    assert decode(data, "report.txt", name).text == "镕䶮€"


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "UTF_8"])
def test_a_named_encoding_keeps_the_mark(name: str) -> None:
    data = codecs.BOM_UTF8 + WORDS.encode()
    decoded = decode(data, "report.txt", name)
    assert encode(decoded.text, decoded.encoding, decoded.bom) == data


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", UnreadableFile, "二进制"),
        (b"\x01\x02\x03\x04", UnreadableFile, "二进制"),
        (b"\xff\xfe\xfa\xfb\xfc", UnknownEncoding, "不是 utf-16-le"),
        (b"\x81\x20\xff\xff", UnknownEncoding, "无法识别"),
        (WORDS.encode() * 3 + b"\xff" + WORDS.encode(), UnknownEncoding, "不是 utf-8"),
        ("臨川市政府工作報告，統計資料與說明".encode("big5"), UnknownEncoding, "无法识别"),
    ],
)
def test_what_is_no_text_says_so(data: bytes, error: type[Exception], says: str) -> None:
    with pytest.raises(error, match=says) as raised:
        decode(data, "report.txt")
    assert str(raised.value).startswith("report.txt：")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("name", ["latin-99", "rot13", "hex", "", "a\0b"])
def test_an_encoding_that_does_not_exist(name: str) -> None:
    with pytest.raises(UnknownEncoding, match="没有名为"):
        decode(WORDS.encode(), "report.txt", name)


@given(st.binary(max_size=60), st.sampled_from([None, "utf-8", "gb18030", "utf-16", "big5", "latin-1"]))
def test_no_byte_is_ever_lost(data: bytes, name: str | None) -> None:
    try:
        decoded = decode(data, "report.txt", name)
    except UnreadableFile:
        return
    assert encode(decoded.text, decoded.encoding, decoded.bom) == data


@given(st.text(alphabet="市县政府报告，。0123456789abc \n", max_size=60), st.sampled_from(["utf-8", "gb18030"]))
def test_ordinary_text_is_always_read(words: str, encoding: str) -> None:
    data = words.encode(encoding)
    decoded = decode(data, "report.txt")
    assert encode(decoded.text, decoded.encoding, decoded.bom) == data
