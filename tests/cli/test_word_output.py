"""Answers as Word files: one input, the usual status, never over an input."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import run
from readers.word_values import docx, p
from writers.word_oracle import W, anchored, part, settled

DRAFT = "全市经济回升向好,发展提质。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "draft.docx").write_bytes(docx(p(DRAFT)))
    (tmp_path / "draft.txt").write_text(DRAFT, "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["draft.docx", "draft.txt"])
def test_a_finding_becomes_a_comment(folder: Path, name: str) -> None:
    call = run(folder, "lint", name, "--select", "LD401", "--format", "docx", "-o", "reviewed.docx")
    assert (call.returncode, anchored((folder / "reviewed.docx").read_bytes())) == (1, {"0": ","})


def test_standard_input_is_read_once(folder: Path) -> None:
    args = ("lint", "-", "--stdin-filename", "a.docx", "--select", "LD401", "--format", "docx")
    call = run(folder, *args, stdin=(folder / "draft.docx").read_bytes())
    assert anchored(call.stdout) == {"0": ","}


def test_tracked_changes_do_what_fix_does(folder: Path) -> None:
    run(folder, "lint", "draft.docx", "--format", "docx", "--track-changes", "-o", "reviewed.docx")
    run(folder, "lint", "draft.txt", "--fix")
    done = (folder / "reviewed.docx").read_bytes()
    assert settled(done, "accept").rstrip("\n") == (folder / "draft.txt").read_text("utf-8") != DRAFT
    assert settled(done, "reject").rstrip("\n") == DRAFT


@pytest.mark.parametrize(
    "args",
    [
        ("draft.docx", "draft.txt", "--format", "docx", "-o", "out.docx"),
        (".", "--format", "docx", "-o", "out.docx"),
        ("draft.docx", "--track-changes"),
        ("draft.docx", "--format", "docx", "-o", "draft.docx"),
        ("draft.docx", "--format", "docx", "--track-changes", "--revisions", "original", "-o", "out.docx"),
    ],
)
def test_calls_that_make_no_sense_write_nothing(folder: Path, args: tuple[str, ...]) -> None:
    before = (folder / "draft.docx").read_bytes()
    call = run(folder, "lint", *args)
    assert (call.returncode, len(call.stderr.decode().strip().splitlines()) <= 2) == (2, True)
    assert (folder / "draft.docx").read_bytes() == before
    assert not (folder / "out.docx").exists()


def text(name: str, folder: Path) -> str:
    return "".join(t.text or "" for t in part((folder / name).read_bytes()).iter(f"{W}t", f"{W}delText"))


def test_two_word_files_become_a_redline(folder: Path) -> None:
    (folder / "old.docx").write_bytes(docx(p("全市经济向好。")))
    call = run(folder, "diff", "old.docx", "draft.docx", "--format", "docx", "-o", "redline.docx", "--exit-code")
    done = (folder / "redline.docx").read_bytes()
    assert (call.returncode, settled(done, "accept"), settled(done, "reject")) == (1, f"{DRAFT}\n", "全市经济向好。\n")


@pytest.mark.parametrize("args", [("draft.txt", "draft.docx"), ("draft.docx", "draft.docx", "--report")])
def test_other_inputs_become_a_report(folder: Path, args: tuple[str, ...]) -> None:
    call = run(folder, "diff", *args, "--format", "docx", "-o", "report.docx")
    assert (call.returncode, text("report.docx", folder)[:6]) == (0, "两份报告对照")


def test_a_report_is_a_word_document(folder: Path) -> None:
    assert run(folder, "diff", "draft.txt", "draft.txt", "--report").returncode == 2
