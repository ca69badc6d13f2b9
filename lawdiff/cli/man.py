"""lawdiff man: all help pages as one manual page."""

from __future__ import annotations

from collections.abc import Iterator

import click

from lawdiff import __version__
from lawdiff.cli.options import emit, language
from lawdiff.lang import tr

SEE_MAN = """

\b
lawdiff man | man -l -
lawdiff man > ~/.local/share/man/man1/lawdiff.1
"""


@click.command("man", help=tr("打印手册页（roff）：全部命令和选项在一页里。") + SEE_MAN)
@language
@click.pass_context
def command(context: click.Context) -> None:
    emit("\n".join(_page(context.find_root())) + "\n", None)


def _page(root: click.Context) -> Iterator[str]:
    group = root.command
    yield f'.TH LAWDIFF 1 "" "lawdiff {__version__}" ""'
    yield from (".SH " + tr("名称"), _plain(f"lawdiff - {group.help}"))
    yield from (".SH " + tr("概要"), r"\fBlawdiff\fR [OPTIONS] COMMAND [ARGS]...")
    yield from (".SH " + tr("命令"), *_commands(root))
    yield from (".SH " + tr("结束状态"), *_statuses())
    yield from (".SH " + tr("环境"), *_environment())


def _commands(parent: click.Context, above: str = "") -> Iterator[str]:
    group = parent.command
    assert isinstance(group, click.Group)
    for name in group.list_commands(parent):
        found = group.get_command(parent, name)
        assert found is not None
        context = click.Context(found, info_name=name, parent=parent)
        title = f"{above} {name}".strip()
        yield f".SS {_plain(' '.join([title, *found.collect_usage_pieces(context)]))}"
        yield from _paragraphs(found.help or "")
        yield from _options(found, context)
        if isinstance(found, click.Group):
            yield from _commands(context, title)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for parameter in command.params:
        record = parameter.get_help_record(context)
        if record and record[1]:
            yield from (".TP", rf"\fB{_plain(record[0])}\fR", _plain(record[1]))


def _paragraphs(text: str) -> Iterator[str]:
    """The words of a help text; what stands behind \\b keeps its lines."""
    for paragraph in text.strip().split("\n\n"):
        if paragraph.startswith("\b"):
            yield from (".nf", *map(_plain, paragraph[1:].strip().splitlines()), ".fi")
        else:
            yield _plain(" ".join(paragraph.split()))


def _statuses() -> Iterator[str]:
    for status, meaning in (
        ("0", tr("没有问题")),
        ("1", tr("有警告或错误（lint，--fail-on 可调）；两份报告不同（diff --exit-code）")),
        ("2", tr("没能完成：调用有误，或有文件读不了")),
    ):
        yield from (".TP", status, _plain(meaning))


def _environment() -> Iterator[str]:
    for name, meaning in (
        ("LAWDIFF_LANG", tr("显示语言：zh 或 en")),
        ("LAWDIFF_NO_PAGER", tr("有值则不分页")),
        ("NO_COLOR, FORCE_COLOR", tr("关闭、强制颜色")),
        ("XDG_CACHE_HOME", tr("缓存放在哪里；缓存可以随时删去")),
    ):
        yield from (".TP", name, _plain(meaning))


def _plain(text: str) -> str:
    """Text in which nothing is a request: backslashes, and points or quotes that begin a line."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-")
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped
