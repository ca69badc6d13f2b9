"""lawdiff diff: two years' reports side by side."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from lawdiff.cli.inputs import Inputs, found_settings, reading, spare_inputs
from lawdiff.cli.mistakes import Choice
from lawdiff.cli.options import emit, emit_bytes, formats, show
from lawdiff.cli.telling import progress, step
from lawdiff.cli.word import compared_in_word, wants_file
from lawdiff.errors import LawdiffError, UsageError
from lawdiff.lang import catalogue, tr
from lawdiff.model.comparison import Comparison, PairKind
from lawdiff.model.message import say

if TYPE_CHECKING:
    from lawdiff.report.json import Catalogue

KINDS = (*(str(kind) for kind in PairKind if kind is not PairKind.SAME), "moved")


@click.command("diff", help=tr("比较两年的报告：章节、文字、数字、计划、照抄。"))
@click.argument("old", type=click.Path())
@click.argument("new", type=click.Path(), required=False)
@click.option(
    "--git", "in_git", is_flag=True, help=tr("同一文件在 git 里的两个版本：[版本[..版本]] 文件；默认 HEAD 与现在")
)
@click.option("--same-report", is_flag=True, help=tr("两份是同一报告的两稿：不按两年对照"))
@click.option("--exit-code", is_flag=True, help=tr("有不同之处时以状态 1 结束"))
@click.option("--side-by-side", is_flag=True, help=tr("左右两栏"))
@click.option("--section", "sections", multiple=True, help=tr("只看标题含有这些字的章节，可多次给出"))
@click.option("--only", type=Choice(KINDS), multiple=True, help=tr("只看这一类改动，可多次给出"))
@click.option("--context", type=click.IntRange(0), default=1, help=tr("改动前后保留几句"))
@click.option("--strict", is_flag=True, help=tr("标点全半角、空格的不同也算改动"))
@click.option("--no-pager", is_flag=True, help=tr("不分页"))
@click.option("--report", "as_report", is_flag=True, help=tr("配合 --format docx：写对照报告，不写修订稿"))
@reading
@formats("terminal", "json", "html", "md", "docx")
def command(
    old: str,
    new: str | None,
    in_git: bool,
    same_report: bool,
    exit_code: bool,
    side_by_side: bool,
    sections: tuple[str, ...],
    only: tuple[str, ...],
    context: int,
    strict: bool,
    no_pager: bool,
    as_report: bool,
    format_: str,
    output: str | None,
    inputs: Inputs,
) -> None:
    if format_ == "docx":
        wants_file(output)
    elif as_report:
        raise UsageError(say("--report 要和 --format docx 一起用"))
    sides = _versions(old, new) if in_git else _two(old, new)
    spare_inputs(output, sides)
    comparison = compared(*sides, inputs, strict, two_years=not (in_git or same_report))
    if format_ == "terminal":
        from lawdiff.analysis.duplicates import duplicates
        from lawdiff.report.terminal.diff import render

        repeated = duplicates([comparison.old, comparison.new])
        show(
            lambda console: render(
                comparison,
                console,
                catalogue(),
                side_by_side=side_by_side,
                context=context,
                sections=sections,
                only=frozenset(only),
                strict=strict,
                duplicates=repeated,
            ),
            output,
            pager=not no_pager,
        )
    elif format_ == "docx":
        emit_bytes(compared_in_word(comparison, sides, inputs, as_report=as_report), output)
    else:
        emit(_face(format_)(comparison, catalogue()), output)
    sys.exit(int(exit_code and _differ(comparison)))


def _two(old: str, new: str | None) -> tuple[str, str]:
    """Both inputs; raises UsageError where one is missing."""
    if new is None:
        hint = say("同一文件的两个版本：lawdiff diff --git {path}", path=old)
        raise UsageError(say("要比较的另一份报告没有给出"), hint)
    return old, new


def _versions(first: str, second: str | None) -> tuple[str, str]:
    """`FILE`, `REV FILE` or `REV..REV FILE` as two inputs; a side without revision is the file as it is now."""
    revisions, path = ("HEAD", first) if second is None else (first, second)
    old, _, new = revisions.partition("..")
    return f"{old or 'HEAD'}:{path}", f"{new}:{path}" if new else path


def _differ(comparison: Comparison) -> bool:
    """Whether more than width, space and marks is different; the order of sentences counts."""
    sides = (comparison.old.body.folded.text, comparison.new.body.folded.text)
    return sides[0].split() != sides[1].split()


def compared(old: str, new: str, inputs: Inputs, strict: bool, two_years: bool) -> Comparison:
    """Both inputs read and compared; every unreadable one is reported before giving up."""
    from lawdiff.cli.main import FAILED, report
    from lawdiff.verbs.comparing import compare
    from lawdiff.verbs.two_years import judged, terms_of

    read = []
    for path in (old, new):
        try:
            read.append(inputs.document(path))
        except LawdiffError as error:
            report(error)
    if len(read) < 2:
        sys.exit(FAILED)
    terms = terms_of(found_settings())
    with progress(tr("比较")), step(tr("比较")):
        comparison = compare(read[0], read[1], strict=strict, terms=terms, two_years=two_years)
        return judged(comparison) if two_years else comparison


def _face(name: str) -> Callable[[Comparison, Catalogue], str]:
    if name == "json":
        from lawdiff.report.json.diff import render

        return render
    if name == "html":
        from lawdiff.report.html import diff as page

        return page
    from lawdiff.report.markdown import diff as markdown

    return markdown
