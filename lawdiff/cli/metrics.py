"""lawdiff metrics: the figures of one report, or their series over several."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from lawdiff.cli.inputs import Inputs, reading, spare_inputs
from lawdiff.cli.options import emit, emit_bytes, formats, show
from lawdiff.cli.telling import progress, step
from lawdiff.errors import UsageError
from lawdiff.lang import catalogue, tr
from lawdiff.model.message import say

if TYPE_CHECKING:
    from lawdiff.model.document import Document
    from lawdiff.model.metric import Series


@click.command("metrics", help=tr("列出报告中的数字；给出几年的报告时，按年排成序列。"))
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--top", type=click.IntRange(1), help=tr("只显示前几行"))
@click.option("--grep", help=tr("只显示名称含有这些字的数字"))
@reading
@formats("terminal", "json", "html", "csv", "xlsx", "parquet")
def command(
    paths: tuple[str, ...],
    top: int | None,
    grep: str | None,
    format_: str,
    output: str | None,
    inputs: Inputs,
) -> None:
    spare_inputs(output, paths)
    read, status = inputs.documents(paths)
    if not read:
        sys.exit(status)
    from lawdiff.analysis.series import series

    with progress(tr("逐年配对")), step(tr("逐年配对")):
        rows = series(read) if len(read) > 1 else ()
    if format_ == "json":
        from lawdiff.report.json.metrics import render

        emit(render(read, rows), output)
    elif format_ == "html":
        from lawdiff.report.html import years

        emit(years(read, rows, catalogue(), top=top, grep=grep), output)
    elif format_ == "csv":
        from lawdiff.report.csv_metrics import render as as_csv

        emit(as_csv(read, rows), output)
    elif format_ in ("xlsx", "parquet"):
        emit_bytes(_table(format_, read, rows), output)
    else:
        from lawdiff.report.terminal.metrics import render_metrics, render_series

        words = catalogue()
        if rows:
            show(lambda console: render_series(read, rows, console, words, top=top, grep=grep), output)
        else:
            show(lambda console: render_metrics(read, console, words, top=top, grep=grep), output)
    sys.exit(status)


def _table(format_: str, read: Sequence[Document], series: Sequence[Series]) -> bytes:
    """The figures as a file that needs a library of an extra; raises UsageError where it is not installed."""
    from lawdiff.report.csv_metrics import rows

    try:
        if format_ == "xlsx":
            from lawdiff.report.xlsx import workbook

            return workbook(*rows(read, series))
        from lawdiff.report.parquet import table_bytes

        return table_bytes(*rows(read, series))
    except ModuleNotFoundError as error:
        hint = say("pip install 'lawdiff[{extra}]'", extra=format_)
        raise UsageError(say("{format} 格式需要 {library}", format=format_, library=error.name), hint) from None
