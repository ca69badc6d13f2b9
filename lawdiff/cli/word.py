"""Answers as Word documents: one input, one file that is no input."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lawdiff.cli.options import emit_bytes
from lawdiff.errors import UsageError
from lawdiff.lang import catalogue
from lawdiff.model.message import say

if TYPE_CHECKING:
    from lawdiff.cli.inputs import Inputs
    from lawdiff.model.comparison import Comparison
    from lawdiff.model.finding import Proof


def one_document(paths: Sequence[str], asked: Mapping[str, Any]) -> None:
    """What `lint --format docx` and `--track-changes` need; raises UsageError."""
    if asked["format_"] != "docx":
        if asked["track_changes"]:
            raise UsageError(say("--track-changes 要和 --format docx 一起用"))
        return
    if len(paths) != 1 or Path(paths[0]).is_dir():
        raise UsageError(say("--format docx 一次只写一份文件的审阅稿"), say("逐个文件运行"))
    if asked["track_changes"] and asked["inputs"].revisions != "accepted":
        raise UsageError(say("按修订前的文字读时，不能再加修订"), say("去掉 --revisions 或 --track-changes"))
    wants_file(asked["output"])


def wants_file(output: str | None) -> None:
    """A terminal cannot show a Word file; raises UsageError."""
    if output in (None, "-") and sys.stdout.isatty():
        raise UsageError(say("Word 文件不能显示在终端里"), say("用 -o 写入文件"))


def review(path: str, proof: Proof, mended: str | None, inputs: Inputs, output: str | None) -> None:
    """Write the reviewed document of one input; raises LawdiffError."""
    from lawdiff.writers.word.review import reviewed

    emit_bytes(reviewed(proof, inputs.bytes(path), inputs.reading, catalogue(), mended), output)


def compared_in_word(comparison: Comparison, paths: Sequence[str], inputs: Inputs, *, as_report: bool) -> bytes:
    """A redline of two Word files, else (or if asked for) the comparison as a report; raises LawdiffError."""
    sides = (comparison.old.source, comparison.new.source)
    if as_report or any(side.format != "docx" for side in sides):
        from lawdiff.report.word.comparison import render

        return render(comparison, catalogue())
    from lawdiff.writers.word.redline import redline

    old, new = (inputs.bytes(path) for path in paths)
    return redline(comparison, old, new, inputs.reading)
