"""What several commands share: options, and the way out."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from lawdiff import lang
from lawdiff.cli.mistakes import Choice
from lawdiff.cli.telling import telling
from lawdiff.errors import UnreadableFile, reason
from lawdiff.lang import tr
from lawdiff.model.message import say

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem
    from rich.console import Console

    from lawdiff.report.terminal.plain import Plain

# Columns of a terminal picture that goes into a file.
FILE_WIDTH = 100

Command = TypeVar("Command", bound=Callable[..., object])


def language(command: Command) -> Command:
    """`--lang`; the door has read it before any command is made."""
    return click.option("--lang", type=Choice(lang.LANGUAGES), help=tr("显示语言"), expose_value=False)(command)


def select(command: Command) -> Command:
    """`--select`."""
    help_ = tr("只用这些规则（代码或前缀，逗号分开）")
    return click.option("--select", help=help_, shell_complete=complete("codes"))(command)


def complete(name: str) -> Callable[[click.Context, click.Parameter, str], list[CompletionItem]]:
    """A function of lawdiff.cli.completing, loaded when a shell asks."""

    def propose(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from lawdiff.cli import completing

        found: list[CompletionItem] = getattr(completing, name)(context, parameter, incomplete)
        return found

    return propose


def formats(*names: str, quiet: str = "") -> Callable[[Command], Command]:
    """`--format`, `-o`, `--lang`, `--quiet` and `--verbose`; the first name is the default.

    `quiet` says what the command leaves out then, where it is more than progress and notes.
    """

    def add(command: Command) -> Command:
        for option in (
            telling(quiet),
            language,
            click.option("-o", "--output", type=click.Path(), help=tr("写入文件，而不是标准输出")),
            click.option("--format", "format_", type=Choice(names), default=names[0], help=tr("输出格式")),
        ):
            command = option(command)
        return command

    return add


def emit(text: str, output: str | None) -> None:
    """Write a result to `-o` or standard output, as UTF-8 whatever the locale."""
    emit_bytes(text.encode("utf-8", "backslashreplace"), output)


def emit_bytes(data: bytes, output: str | None) -> None:
    """Write a result as it is; raises UnreadableFile where the file cannot be written."""
    if output is None or output == "-":
        try:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise UnreadableFile(say("标准输出写不了（{reason}）", reason=reason(error))) from None
        return
    from lawdiff.cli.writing import write_whole

    write_whole(Path(output), data, output)


def show(draw: Callable[[Console], None], output: str | None, pager: bool = False) -> None:
    """Let `draw` write on a console: the terminal, or a file without colour."""
    from rich.console import Console

    if output is not None and output != "-":
        page = io.StringIO()
        draw(Console(file=page, width=FILE_WIDTH, highlight=False, color_system=None))
        emit(page.getvalue(), output)
        return
    console = Console(highlight=False, soft_wrap=False)
    if pager and console.is_terminal and sys.stdin.isatty() and "LAWDIFF_NO_PAGER" not in os.environ:
        os.environ.setdefault("LESS", "-FRX")
        with console.pager(styles=True):
            draw(console)
    else:
        draw(console)


def show_lines(draw: Callable[[Console | Plain], None], output: str | None) -> None:
    """As `show`, for faces made of single lines: a pipe or a file gets them without loading rich's console."""
    if output is None and (sys.stdout.isatty() or "FORCE_COLOR" in os.environ):
        show(draw, output)
        return
    from shutil import get_terminal_size

    from lawdiff.report.terminal.plain import Plain

    page = io.StringIO()
    draw(Plain(page, get_terminal_size().columns))
    emit(page.getvalue(), output)


def codes(value: str | None) -> Sequence[str]:
    """`LD401,LD6` -> the codes and prefixes."""
    return tuple(word.strip().upper() for word in re.split(r"[,，、;；]", value or "") if word.strip())
