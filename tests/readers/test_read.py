"""Files are read whole or refused in one line that names them."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawdiff import read
from lawdiff.errors import LawdiffError, UnreadableFile
from lawdiff.readers import format_of
from lawdiff.readers.encoding import encode


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r", "mixed"])
def test_line_ends_stay_in_the_raw_text(tmp_path: Path, ends: str) -> None:
    lines = ["第一行。", "第二行。", "第三行。"]
    text = "第一行。\r\n第二行。\r第三行。" if ends == "mixed" else ends.join(lines)
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode())
    source = read(path)
    assert source.raw == text
    assert source.text == "\n".join(lines)


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \r\n\t\n"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=r"empty\.txt：文件是空的"):
        read(path)


def test_a_folder_and_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="是文件夹"):
        read(tmp_path)
    with pytest.raises(UnreadableFile, match="没有这个文件"):
        read(tmp_path / "none.txt")
    with pytest.raises(LawdiffError):
        read("no\0name")


def test_the_name_gives_the_format() -> None:
    assert [format_of(name) for name in ("a.md", "A.MARKDOWN", "a.txt", "-", "a")] == ["md", "md", "txt", "txt", "txt"]


def test_real_files_come_back_byte_for_byte(corpus: Path) -> None:
    paths = sorted(path for path in corpus.rglob("*.txt"))
    assert len(paths) > 30
    for path in paths:
        source = read(path)
        assert encode(source.raw, source.encoding, source.bom) == path.read_bytes(), path
