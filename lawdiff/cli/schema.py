"""lawdiff schema: the JSON Schema that a command's answer obeys."""

from __future__ import annotations

import click

from lawdiff.cli.mistakes import Choice
from lawdiff.cli.options import emit, language
from lawdiff.lang import tr
from lawdiff.report.json.schemas import names, render


@click.command("schema", help=tr("打印一条命令 --format json 输出的 JSON Schema（2020-12）。"))
@click.argument("name", type=Choice(names()))
@click.option("-o", "--output", type=click.Path(), help=tr("写入文件，而不是标准输出"))
@language
def command(name: str, output: str | None) -> None:
    emit(render(name), output)
