"""lawdiff dup: sentences that stand twice."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from lawdiff.cli.inputs import Inputs, found_settings, reading, spare_inputs
from lawdiff.cli.options import emit, formats, show
from lawdiff.cli.telling import progress, step
from lawdiff.cli.walking import walk
from lawdiff.lang import catalogue, tr

if TYPE_CHECKING:
    from lawdiff.model.document import Document


@click.command("dup", help=tr("找出重复的句子：一份报告之内，几份报告之间。"))
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--boilerplate", is_flag=True, help=tr("从一批报告中学出套话，写成词表"))
@reading
@formats("terminal", "json")
def command(paths: tuple[str, ...], boilerplate: bool, format_: str, output: str | None, inputs: Inputs) -> None:
    spare_inputs(output, paths)
    read, status = inputs.documents(walk(paths))
    if not read:
        sys.exit(status)
    if boilerplate:
        emit(_pack(read), output)
        sys.exit(status)
    from lawdiff.analysis.duplicates import duplicates

    with progress(tr("查重")), step(tr("查重")):
        groups = duplicates(read)
    if format_ == "json":
        from lawdiff.report.json.dup import render as as_json

        emit(as_json(read, groups), output)
    else:
        from lawdiff.report.terminal.dup import render

        show(lambda console: render(read, groups, console, catalogue()), output)
    sys.exit(status)


def _pack(read: Sequence[Document]) -> str:
    """The set phrases of many reports, as a pack."""
    from lawdiff.analysis.boilerplate import set_phrases
    from lawdiff.report.boilerplate_pack import render
    from lawdiff.verbs.two_years import terms_of

    return render(len(read), set_phrases(read, terms_of(found_settings()).thresholds), catalogue())
