"""What a call names becomes documents: files, standard input, and how they are to be read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from functools import cache, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from lawdiff.cli.mistakes import Choice
from lawdiff.cli.options import complete
from lawdiff.cli.telling import progress, step
from lawdiff.errors import GitError, LawdiffError, UnreadableFile, UsageError
from lawdiff.git import split_revision, version
from lawdiff.lang import catalogue, tr
from lawdiff.model.message import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lawdiff.model.document import Document
    from lawdiff.model.source import Source
    from lawdiff.readers import Reading
    from lawdiff.readers.limits import Limits
    from lawdiff.settings import Settings

REVISIONS = ("accepted", "original")


class Inputs(Struct, frozen=True):
    """How the inputs of a call are read; `stdin_filename` gives the kind of standard input.

    `limits` are those of the settings; None looks for a settings file from here upwards.
    """

    encoding: str | None = None
    stdin_filename: str = "-"
    revisions: str = "accepted"
    limits: Mapping[str, int] | None = None

    @property
    def reading(self) -> Reading:
        """The same as the readers take it."""
        from lawdiff.readers import Reading
        from lawdiff.readers.limits import Limits

        limits = found_settings().limits if self.limits is None else self.limits
        return Reading(self.encoding, self.revisions, Limits(**limits))

    def source(self, path: str) -> Source:
        """Read one input; `-` is standard input, `REV:path` a version that git has.

        What the reader left out is said on standard error. Raises LawdiffError.
        """
        from lawdiff.readers import source_from_bytes

        source = source_from_bytes(self.bytes(path), self.stdin_filename if path == "-" else path, self.reading)
        for note in source.notes:
            print(f"lawdiff: {path}：{note.render(catalogue())}", file=sys.stderr)
        return source

    def bytes(self, path: str) -> bytes:
        """One input as it is, whichever number of times it is asked for; raises UnreadableFile."""
        from lawdiff.readers import bytes_of

        if path == "-":
            return _standard_input()
        limits = self.reading.limits
        named = split_revision(path) if ":" in path else None
        return _version(path, *named, limits) if named else bytes_of(path, limits)

    def document(self, path: str) -> Document:
        """Read and parse one input; raises LawdiffError."""
        from lawdiff import parse

        with step(tr("读入{path}", path=path)):
            return parse(self.source(path))

    def documents(self, paths: Iterable[str | LawdiffError]) -> tuple[list[Document], int]:
        """Every input that can be read; the others are one line each on standard error, and the status is 2."""
        from lawdiff.cli.main import report

        found: list[Document] = []
        status = 0
        wanted = list(paths)
        with progress(tr("读入"), len(wanted)) as done:
            for path in wanted:
                try:
                    if isinstance(path, LawdiffError):
                        raise path
                    found.append(self.document(path))
                except LawdiffError as error:
                    status = report(error)
                done()
        return found, status


def _version(path: str, revision: str, name: str, limits: Limits) -> bytes:
    from lawdiff.readers import too_large

    try:
        data = version(revision, name)
    except GitError as error:
        raise UnreadableFile(
            say("{path}：没有这个文件，也不是 git 里的版本（{reason}）", path=path, reason=error.message)
        ) from None
    if len(data) > limits.file_bytes:
        raise too_large(path, "file_bytes", limits.file_bytes)
    return data


@cache
def _standard_input() -> bytes:
    return sys.stdin.buffer.read()


@cache
def found_settings() -> Settings:
    """The settings from here upwards."""
    from lawdiff.settings import load

    return load()


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--encoding`, `--revisions` and `--stdin-filename`, handed over as one `inputs`."""

    @wraps(command)
    def called(*args: Any, encoding: str | None, revisions: str, stdin_filename: str, **asked: Any) -> Any:
        return command(*args, inputs=Inputs(encoding, stdin_filename, revisions), **asked)

    for option in (
        click.option("--stdin-filename", default="-", help=tr("标准输入（-）按哪个文件名识别格式")),
        click.option(
            "--revisions", type=Choice(REVISIONS), default="accepted", help=tr("Word 修订按接受后还是修订前读")
        ),
        click.option("--encoding", help=tr("文件的编码；默认自动识别"), shell_complete=complete("encodings")),
    ):
        called = option(called)
    return called


def spare_inputs(output: str | None, inputs: Iterable[str]) -> None:
    """A result must not replace what it was made from; raises UsageError."""
    if output is None or output == "-" or not Path(output).exists():
        return
    if any(path != "-" and Path(path).exists() and Path(path).samefile(output) for path in inputs):
        raise UsageError(say("-o {path} 会覆盖输入文件", path=output), say("换一个文件名"))
