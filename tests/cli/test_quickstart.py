"""Patterns from the cache match as freshly compiled ones do, and a spoilt cache costs nothing but time."""

from __future__ import annotations

import marshal
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff.cli.quickstart import Quickstart

PATTERNS = [
    r"(?P<year>20\d\d)年|第([一二三])章",
    r"[，。；](?=[^\W\d_])",
    r"(?<!\d)(\d{1,3}(?:,\d{3})*)[万亿]?",
    r"(?i)ab|[甲乙丙丁]++",
]

WRONG_SHAPES = [
    marshal.dumps({("一+", 0): wrong})
    for wrong in (3, (), (1, 2), (0, [1, 2, 3], 0, {}, ()), (0, [2**40], 0, {}, (None,)), ("a", "b", "c", "d", "e"))
]


def kept(path: Path, pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern from a second run."""
    for _ in range(2):
        with Quickstart(path) as quick:
            compiled: re.Pattern[str] = quick.compile(pattern, flags)
    return compiled


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_kept_pattern_is_the_same_pattern(tmp_path: Path, pattern: str) -> None:
    one, other = kept(tmp_path / "p", pattern), re.compile(pattern)
    assert (one.pattern, one.flags, one.groups, one.groupindex) == (
        other.pattern,
        other.flags,
        other.groups,
        other.groupindex,
    )


@given(st.text("20年第一二三章，。；,1万ab甲丁 ", max_size=30), st.sampled_from(PATTERNS))
def test_a_kept_pattern_finds_the_same(tmp_path_factory: pytest.TempPathFactory, text: str, pattern: str) -> None:
    one = kept(tmp_path_factory.getbasetemp() / "patterns", pattern)
    assert [m.span() for m in one.finditer(text)] == [m.span() for m in re.finditer(pattern, text)]


@pytest.mark.parametrize("spoilt", [b"", b"\x00", b"nonsense", b"i\x01\x00\x00\x00", *WRONG_SHAPES])
def test_a_spoilt_cache_is_made_anew(tmp_path: Path, spoilt: bytes) -> None:
    path = tmp_path / "p"
    path.write_bytes(spoilt)
    assert kept(path, "一+").findall("一一二") == ["一一"]


def test_re_is_as_before_afterwards(tmp_path: Path) -> None:
    with Quickstart(tmp_path / "p"):
        pass
    from re import _compiler  # type: ignore[attr-defined]

    assert _compiler.compile.__module__ == "re._compiler"
