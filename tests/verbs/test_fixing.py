"""Fixes: the first of two that overlap wins, whole; nothing outside the edits moves; the file keeps its bytes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawdiff import lint, parse
from lawdiff.model.finding import Edit, Finding, Fix, Proof, Safety, Severity
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.readers.text import source_from_text
from lawdiff.verbs.fixing import apply, fix

DRAFT = "云泽市2023年法治政府建设情况的报告\r\n\r\n一、总体情况\n全年法治建设持续推进,成效明显。\r\n"


@st.composite
def edits(draw: st.DrawFn, length: int = 20) -> Edit:
    start = draw(st.integers(0, length))
    return Edit(Span(start, draw(st.integers(start, length))), draw(st.text("甲乙", max_size=3)))


@given(st.lists(st.lists(edits(), min_size=1, max_size=1).map(lambda e: Fix(Safety.SAFE, tuple(e))), max_size=8))
def test_what_no_fix_touches_stays(fixes: list[Fix]) -> None:
    text = "abcdefghijklmnopqrst"
    mended, used = apply(text, fixes)
    touched = [edit.span for fix in fixes for edit in fix.edits]
    kept = [c for n, c in enumerate(text) if not any(s.start <= n < s.end for s in touched)]
    rest = iter(mended)
    assert all(c in rest for c in kept)
    assert used <= len(fixes)


def test_the_first_of_two_wins_whole() -> None:
    one = Fix(Safety.SAFE, (Edit(Span(0, 2), "甲"), Edit(Span(4, 5), "乙")))
    two = Fix(Safety.SAFE, (Edit(Span(1, 3), "丙"), Edit(Span(6, 7), "丁")))
    assert apply("abcdefg", [one, two]) == ("甲cd乙fg", 1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_file_keeps_encoding_mark_and_line_ends(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(DRAFT.encode(encoding))
    path.chmod(0o640)
    call = [sys.executable, "-m", "lawdiff", "lint", "--fix", "--select", "LD401", str(path)]
    assert subprocess.run(call, cwd=tmp_path, capture_output=True).returncode == 0
    assert path.read_bytes() == DRAFT.replace(",", "，").encode(encoding)
    assert path.stat().st_mode & 0o777 == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["draft.txt"]


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(DRAFT.encode())
    call = [sys.executable, "-m", "lawdiff", "lint", "--diff", "--select", "LD401", str(path)]
    shown = subprocess.run(call, cwd=tmp_path, capture_output=True).stdout.decode()
    assert path.read_bytes() == DRAFT.encode()
    assert "+全年法治建设持续推进，成效明显。" in shown


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_standard_input_is_mended_to_standard_output(encoding: str) -> None:
    call = [sys.executable, "-m", "lawdiff", "lint", "--fix", "--select", "LD401", "-"]
    answer = subprocess.run(call, input=DRAFT.encode(encoding), capture_output=True)
    assert answer.stdout == DRAFT.replace(",", "，").encode(encoding)


def test_a_fix_that_does_harm_is_left_out_and_the_others_are_kept() -> None:
    mend, harm = (Fix(Safety.SAFE, (Edit(Span(n, n + 1), words),)) for n, words in enumerate("by"))
    good = Finding("LD1", "good", Severity.WARNING, say("好"), "a", Span(0, 1), fix=mend)
    bad = Finding("LD2", "bad", Severity.WARNING, say("坏"), "x", Span(1, 2), fix=harm)
    new = Finding("LD3", "new", Severity.WARNING, say("新"), "y", Span(1, 2))

    def proofread(text: str) -> Proof:
        found = [f for mark, f in (("a", good), ("x", bad), ("y", new)) if mark in text]
        return Proof(parse(source_from_text(text)), tuple(found), ())

    fixed = fix(proofread("ax"), proofread, Safety.SAFE)
    assert (fixed.text, fixed.count, fixed.refused) == ("bx", 1, frozenset({"LD2"}))


PROSE = ("各部门", "，", ",", "。", "；", "、", "完成任务", "布署", "...", " ", "\n", "的的", "3 个", "“")
MARKUP = ("`甲,乙`", "<!-- 批注, -->", "[附件](a,b--c.md)", "\n```\n甲,,乙\n```\n")


@given(st.lists(st.sampled_from((*PROSE, *MARKUP)), max_size=25))
def test_code_comments_and_link_targets_are_never_mended(pieces: list[str]) -> None:
    text = "云泽市2023年法治政府建设情况的报告\n\n一、总体情况\n" + "".join(pieces)

    def proofread(words: str) -> Proof:
        document = parse(source_from_text(words, "a.md", "md"))
        return Proof(document, lint(document), ())

    mended = fix(proofread(text), proofread, Safety.UNSAFE).text
    kept = re.findall(r"`甲,乙`|<!-- 批注, -->|\(a,b--c.md\)|甲,,乙", text)
    assert re.findall(r"`甲,乙`|<!-- 批注, -->|\(a,b--c.md\)|甲,,乙", mended) == kept
