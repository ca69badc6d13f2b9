"""lawdiff text: what all positions point into."""

from __future__ import annotations

import click

from lawdiff.cli.inputs import Inputs, reading, spare_inputs
from lawdiff.cli.options import emit, language
from lawdiff.cli.telling import telling
from lawdiff.lang import tr


@click.command("text", help=tr("打印文件的原文（或修复后的文字）；所有位置都以它为准。"))
@click.argument("path", type=click.Path())
@click.option("--repaired", is_flag=True, help=tr("修复断行、页码等之后的文字"))
@click.option("-o", "--output", type=click.Path(), help=tr("写入文件，而不是标准输出"))
@language
@telling()
@reading
def command(path: str, repaired: bool, output: str | None, inputs: Inputs) -> None:
    spare_inputs(output, [path])
    source = inputs.source(path)
    emit(source.text if repaired else source.raw, output)
