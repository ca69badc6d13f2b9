"""lawdiff corpus query: questions to the tables."""

from __future__ import annotations

from pathlib import Path

import click

from lawdiff.cli.corpus.running import extra
from lawdiff.cli.options import emit, formats, show
from lawdiff.errors import UsageError
from lawdiff.lang import catalogue, tr
from lawdiff.model.message import say


@click.command("query", help=tr("用 SQL 或现成的查询（--list）问语料表：[OUT] SQL或名称，不给 OUT 就用当前文件夹。"))
@click.argument("words", nargs=-1, type=click.Path(), metavar="[OUT] SQL|NAME")
@click.option("--list", "listed", is_flag=True, help=tr("列出现成的查询"))
@click.option("--schema", "tables", is_flag=True, help=tr("列出各表各列"))
@click.option("-p", "--param", "given", multiple=True, metavar="NAME=VALUE", help=tr("现成查询的参数，可多次给出"))
@click.option("--limit", type=click.IntRange(1), default=40, help=tr("终端上最多显示几行"))
@click.option("--memory", type=click.IntRange(256), default=1024, help=tr("查询最多用多少内存（MB）"))
@formats("terminal", "json", "csv")
def command(
    words: tuple[str, ...],
    listed: bool,
    tables: bool,
    given: tuple[str, ...],
    limit: int,
    memory: int,
    format_: str,
    output: str | None,
) -> None:
    from lawdiff.report.answer import as_csv, as_json, draw

    with extra():
        from lawdiff.corpus.describing import queries, shapes
        from lawdiff.corpus.query import answer

        if listed or tables:
            found = queries(catalogue()) if listed else shapes()
            limit = len(found.rows)
        else:
            folder, asked = _split(words)
            found = answer(Path(folder), asked, dict(map(_given, given)), memory)
    if format_ == "terminal":
        show(lambda console: draw(found, console, catalogue(), limit), output)
    else:
        emit(as_json(found) if format_ == "json" else as_csv(found), output)


def _split(words: tuple[str, ...]) -> tuple[str, str]:
    """The folder of tables, and the question."""
    if not 1 <= len(words) <= 2:
        raise UsageError(
            say("要一个问题：SQL，或现成查询的名称"),
            say("lawdiff corpus query --list 列出现成的查询，--schema 列出各表"),
        )
    return (words[0], words[1]) if len(words) == 2 else (".", words[0])


def _given(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals:
        raise UsageError(say("参数要写成 NAME=VALUE，不是 {word}", word=word))
    return name, value
