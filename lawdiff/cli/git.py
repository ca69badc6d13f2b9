"""lawdiff git: let git show Word and PDF as text, and compare versions with lawdiff."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

from lawdiff.cli.inputs import Inputs
from lawdiff.cli.options import emit, language
from lawdiff.cli.writing import write_whole
from lawdiff.errors import LawdiffError
from lawdiff.git import git, top
from lawdiff.lang import catalogue, tr
from lawdiff.readers import FORMATS
from lawdiff.readers.kind import TEXTS

BEGIN, END = "# lawdiff git install: begin\n", "# lawdiff git install: end\n"


@click.group(
    "git",
    short_help=tr("Word 和 PDF 也能看 git diff；比较版本。"),
    help=tr("接入 git：git diff、git log -p 把 Word 和 PDF 显示为文字，git difftool 比较版本。"),
)
def command() -> None:
    """The group; its commands do the work."""


@command.command("install", help=tr("写好 git 的设置；再运行一次不会重复。"))
@click.option("--global/--local", "everywhere", help=tr("本机所有仓库，还是只这一个（默认）"))
@language
def install(everywhere: bool) -> None:
    scope, path = _scope(everywhere)
    for key, value in _settings().items():
        git("config", scope, key, value)
    kept = _without_block(_read(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, kept + ("" if not kept or kept.endswith("\n") else "\n") + _block())
    print(tr("git diff、git log -p 从此把 Word 和 PDF 显示为文字（{path}）", path=path))
    print(tr("比较两个版本：git difftool -t lawdiff，或 lawdiff diff --git 报告.docx"))
    print(tr("撤销：lawdiff git uninstall {scope}", scope=scope))


@command.command("uninstall", help=tr("撤销 install 写下的设置。"))
@click.option("--global/--local", "everywhere", help=tr("本机所有仓库，还是只这一个（默认）"))
@language
def uninstall(everywhere: bool) -> None:
    scope, path = _scope(everywhere)
    for key in _settings():
        git("config", scope, "--unset-all", key, known=(0, 5))
    before = _read(path)
    if (after := _without_block(before)) != before:
        _write(path, after)
    print(tr("已撤销（{path}）", path=path))


@command.command("textconv", hidden=True)
@click.argument("path", type=click.Path())
def textconv(path: str) -> None:
    """What git shows of a file; one that cannot be read is a line that says so, for git would stop at an error."""
    try:
        emit(Inputs().source(path).raw.rstrip("\n") + "\n", None)
    except LawdiffError as error:
        from hashlib import sha256

        mark = sha256(Path(path).read_bytes()).hexdigest()[:12]
        emit(f"[{error.message.render(catalogue())}] sha256 {mark}\n", None)


def _settings() -> dict[str, str]:
    """Keys of the git configuration; the program is named by its full path, for git may run without this PATH."""
    program = f"{shlex.quote(Path(sys.executable).as_posix())} -m lawdiff"
    return {
        "diff.lawdiff.textconv": f"{program} git textconv",
        "difftool.lawdiff.cmd": f'{program} diff --same-report -- "$LOCAL" "$REMOTE"',
    }


def _scope(everywhere: bool) -> tuple[str, Path]:
    """The option of `git config`, and the file of attributes that goes with it.

    Raises GitError where there is no repository to set up.
    """
    if everywhere:
        words = ["config", "--global", "--type=path", "--default", _default(), "core.attributesFile"]
        return "--global", Path(git(*words, known=(0, 1)).decode().rstrip("\n"))
    here = git("rev-parse", "--git-path", "info/attributes", folder=top(Path.cwd())).decode().rstrip("\n")
    return "--local", top(Path.cwd()) / here


def _default() -> str:
    """Where git looks for attributes of all repositories unless told otherwise (gitattributes(5))."""
    import os

    return str(Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config", "git", "attributes"))


def _block() -> str:
    """A line for every kind of document that is no text, in capitals too."""
    suffixes = sorted(suffix for suffix, format in FORMATS.items() if format not in TEXTS)
    either = ("".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in suffix) for suffix in suffixes)
    return BEGIN + "".join(f"*{suffix} diff=lawdiff\n" for suffix in either) + END


def _without_block(text: str) -> str:
    """The file as it was before `install`; what others wrote stays to the letter."""
    head, begin, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    return head + tail if begin and end else text


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "surrogateescape") if path.is_file() else ""


def _write(path: Path, text: str) -> None:
    if text:
        write_whole(path, text.encode("utf-8", "surrogateescape"), str(path))
    else:
        path.unlink(missing_ok=True)
