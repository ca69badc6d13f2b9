"""lawdiff lint: proofread drafts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lawdiff.cli.inputs import reading, spare_inputs
from lawdiff.cli.main import FAILED, report
from lawdiff.cli.mistakes import Choice
from lawdiff.cli.options import codes, complete, emit, formats, select, show_lines
from lawdiff.cli.proofing import Job, home_of, proofread
from lawdiff.cli.telling import note, quiet
from lawdiff.cli.word import one_document, review
from lawdiff.errors import UsageError
from lawdiff.lang import catalogue, tr
from lawdiff.model.finding import Proof, Safety, Severity
from lawdiff.model.message import say

if TYPE_CHECKING:
    from lawdiff.report.json import Catalogue

LEVELS = ("info", "warning", "error", "never")


@click.command("lint", help=tr("校对报告：错字、标点、重复、结构，以及每一个数字。"))
@click.argument("paths", nargs=-1, required=True, type=click.Path())
@click.option("--fix", is_flag=True, help=tr("改正可以放心改的"))
@click.option("--unsafe-fixes", is_flag=True, help=tr("连同需要看一眼的也改"))
@click.option("--diff", "dry", is_flag=True, help=tr("只显示会怎样改，不写文件"))
@select
@click.option("--ignore", help=tr("不用这些规则"), shell_complete=complete("codes"))
@click.option("--previous", type=click.Path(), help=tr("上一年的报告；打开两年对照的规则"))
@click.option("--with-previous", is_flag=True, help=tr("按设置里的 previous 找上一年的报告来对照"))
@click.option("--since", metavar="REV", help=tr("只报 git 这个版本以来改过的行"))
@click.option("--fail-on", type=Choice(LEVELS), help=tr("从哪一级起以状态 1 结束；默认 warning"))
@click.option("--exit-zero", is_flag=True, help=tr("有发现也以状态 0 结束"))
@click.option("--severity", type=Choice(LEVELS[:3]), default="info", help=tr("只显示这一级及以上"))
@click.option("--statistics", is_flag=True, help=tr("按规则统计"))
@click.option("--score", is_flag=True, help=tr("按 CY/T 266 的权重计算万字差错率"))
@click.option("--show-passed", is_flag=True, help=tr("列出核对无误的数字"))
@click.option("--no-baseline", is_flag=True, help=tr("基线里已知的也显示"))
@click.option("--config", type=click.Path(), help=tr("设置文件；默认就近找 lawdiff.yaml 或 pyproject.toml"))
@click.option("--advice", is_flag=True, help=tr("有发现时说明接下来怎么办"))
@click.option("--watch", is_flag=True, help=tr("文件一有改动就重新校对"))
@click.option("--jobs", type=click.IntRange(1), default=1, help=tr("同时用几个进程"))
@click.option("--track-changes", is_flag=True, help=tr("配合 --format docx：可以放心改的写成修订"))
@reading
@formats(
    "terminal",
    "json",
    "html",
    "md",
    "docx",
    "sarif",
    "github",
    "gitlab",
    "rdjson",
    "junit",
    "csv",
    quiet=tr("不列出发现的问题，只看结束状态"),
)
def command(paths: tuple[str, ...], **asked: Any) -> None:
    spare_inputs(asked["output"], [*paths, asked["previous"] or "-"])
    one_document(paths, asked)
    if asked["watch"]:
        _watch(paths, asked)
    sys.exit(_run(paths, asked))


def _watch(paths: tuple[str, ...], asked: dict[str, Any]) -> None:
    """Until the user interrupts; the settings and last year's report are watched as well."""
    from lawdiff.cli.watching import watch
    from lawdiff.settings import find

    if asked["fix"] or (asked["unsafe_fixes"] and not asked["dry"]):
        raise UsageError(say("--watch 不改文件：编辑器正开着它"), say("用 --diff 看会怎样改"))
    settings = asked["config"] or find(home_of(paths))
    watch(paths, [Path(each) for each in (settings, asked["previous"]) if each], lambda: _run(paths, asked))


def _run(paths: tuple[str, ...], asked: dict[str, Any]) -> int:
    """Proofread everything once and show it; the status of the call."""
    job = _job(paths, asked)
    reader = job.proofreader()
    outcomes = list(proofread(paths, job, reader, asked["jobs"]))
    for outcome in outcomes:
        for code in sorted(outcome.refused):
            note(tr("{code} 的改法会带来新的问题，没有采用", code=code))
        for remark in outcome.notes:
            note(remark.render(catalogue()))
        if outcome.error:
            report(outcome.error)
        elif outcome.patch:
            _show_patch(outcome.patch, asked["format_"])
        elif outcome.mended and outcome.proof:
            path = outcome.proof.document.source.path
            print(tr("{path}：已改正{n}项", path=path, n=outcome.mended), file=sys.stderr)
    found = [outcome.proof for outcome in outcomes if outcome.proof]
    proofs = [_visible(proof, asked["severity"]) for proof in found]
    mends_input = job.safety is not None and not job.dry and "-" in paths
    if asked["format_"] == "docx":
        for proof in proofs:
            review(paths[0], proof, outcomes[0].tracked, job.reading_with(reader), asked["output"])
    elif not quiet() and (asked["format_"] != "terminal" or (proofs and not mends_input)):
        _show(proofs, asked)
    if any(outcome.error for outcome in outcomes):
        return FAILED
    fail_on = "never" if asked["exit_zero"] else asked["fail_on"] or reader.settings.fail_on
    status = _status(found, fail_on)
    if status and asked["advice"]:
        from lawdiff.cli.advice import advise

        advise(found)
    return status


def _show_patch(patch: str, format_: str) -> None:
    """On standard output, unless a machine reads that; it finds the same edits in the report."""
    if format_ == "terminal":
        emit(patch, None)
    else:
        print(patch, end="", file=sys.stderr)


def _job(paths: Sequence[str], asked: dict[str, Any]) -> Job:
    mending = asked["fix"] or asked["unsafe_fixes"] or asked["dry"]
    return Job(
        config=asked["config"],
        chosen=tuple(codes(asked["select"])),
        dropped=tuple(codes(asked["ignore"])),
        previous=asked["previous"],
        inputs=asked["inputs"],
        safety=(Safety.UNSAFE if asked["unsafe_fixes"] else Safety.SAFE) if mending else None,
        dry=asked["dry"],
        tracking=asked["track_changes"],
        forgiving=not asked["no_baseline"],
        since=asked["since"],
        with_previous=asked["with_previous"],
        home=home_of(paths),
    )


def _visible(proof: Proof, severity: str) -> Proof:
    from msgspec.structs import replace

    least = Severity(severity).rank
    return replace(proof, findings=tuple(f for f in proof.findings if f.severity.rank >= least)) if least else proof


def _show(proofs: Sequence[Proof], asked: dict[str, Any]) -> None:
    if asked["format_"] == "html":
        emit(_page(proofs), asked["output"])
        return
    if asked["format_"] != "terminal":
        emit(_face(asked["format_"])(proofs, catalogue()), asked["output"])
        return
    from lawdiff.report.terminal import tally
    from lawdiff.report.terminal.lint import render

    def draw(console: Any) -> None:
        words = catalogue()
        render(proofs, console, words)
        if asked["statistics"]:
            tally.statistics(proofs, console, words)
        if asked["show_passed"]:
            tally.passed(proofs, console, words)
        if asked["score"]:
            from lawdiff.verbs.scoring import score

            total = score(proofs)
            tally.score(total.errors, total.chars, total.rate, total.passed, console, words)

    show_lines(draw, asked["output"])


def _page(proofs: Sequence[Proof]) -> str:
    """The web page, with the pages of the rules it speaks of, and a score a report."""
    from lawdiff.report.html import lint
    from lawdiff.verbs.explaining import rule_row
    from lawdiff.verbs.scoring import score

    named = {found.code for proof in proofs for found in proof.findings}
    named |= {check.code for proof in proofs for check in proof.checks}
    return lint(proofs, catalogue(), [rule_row(code) for code in sorted(named)], [score([proof]) for proof in proofs])


def _face(name: str) -> Callable[[Sequence[Proof], Catalogue], str]:
    from importlib import import_module

    homes = {"json": "json.lint", "md": "markdown", "csv": "csv_lint"}
    module = import_module(f"lawdiff.report.{homes.get(name, name)}")
    face: Callable[[Sequence[Proof], Catalogue], str] = module.lint if name == "md" else module.render
    return face


def _status(proofs: Sequence[Proof], fail_on: str) -> int:
    if fail_on == "never":
        return 0
    least = Severity(fail_on).rank
    return int(any(found.severity.rank >= least for proof in proofs for found in proof.findings))
