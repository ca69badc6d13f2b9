"""lawdiff lint: proofread drafts."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from lawdiff.cli.main import FAILED, report
from lawdiff.cli.options import codes, document, emit, formats, reading, show
from lawdiff.errors import LawdiffError
from lawdiff.lang import catalogue, tr
from lawdiff.model.finding import Proof, Safety, Severity

if TYPE_CHECKING:
    from lawdiff.report.json import Catalogue
    from lawdiff.verbs.proofing import Proofreader

LEVELS = ("info", "warning", "error", "never")


@click.command("lint", help=tr("校对报告：错字、标点、重复、结构，以及每一个数字。"))
@click.argument("paths", nargs=-1, required=True)
@click.option("--fix", "fix_", is_flag=True, help=tr("改正可以放心改的"))
@click.option("--unsafe-fixes", is_flag=True, help=tr("连同需要看一眼的也改"))
@click.option("--diff", "diff_", is_flag=True, help=tr("只显示会怎样改，不写文件"))
@click.option("--select", help=tr("只用这些规则（代码或前缀，逗号分开）"))
@click.option("--ignore", help=tr("不用这些规则"))
@click.option("--previous", type=click.Path(), help=tr("上一年的报告；打开两年对照的规则"))
@click.option("--fail-on", type=click.Choice(LEVELS), help=tr("从哪一级起以状态 1 结束；默认 warning"))
@click.option("--config", type=click.Path(), help=tr("设置文件；默认就近找 lawdiff.yaml 或 pyproject.toml"))
@reading
@formats("terminal", "json", "html", "md", "sarif", "github", "rdjson", "junit", "csv")
def command(
    paths: tuple[str, ...],
    fix_: bool,
    unsafe_fixes: bool,
    diff_: bool,
    select: str | None,
    ignore: str | None,
    previous: str | None,
    fail_on: str | None,
    config: str | None,
    format_: str,
    output: str | None,
    encoding: str | None,
    stdin_filename: str,
) -> None:
    from lawdiff.verbs.proofing import proofreader

    reader = proofreader(config, codes(select), codes(ignore), document(previous, encoding) if previous else None)
    safety = (Safety.UNSAFE if unsafe_fixes else Safety.SAFE) if fix_ or unsafe_fixes or diff_ else None
    proofs, failed = [], False
    for path in paths:
        try:
            proofs.append(_one(path, reader, safety, diff_, encoding, stdin_filename))
        except LawdiffError as error:
            report(error)
            failed = True
    _show(proofs, format_, output, quiet=failed and not proofs)
    sys.exit(FAILED if failed else _status(proofs, fail_on or reader.settings.fail_on))


def _one(
    path: str, reader: Proofreader, safety: Safety | None, dry: bool, encoding: str | None, stdin_filename: str
) -> Proof:
    """Proofread one input, and mend it where asked; a dry run only prints what would change."""
    proof = reader.proof(document(path, encoding, stdin_filename))
    if safety is None:
        return proof
    from lawdiff.cli.writing import write_back
    from lawdiff.verbs.fixing import fix

    source = proof.document.source
    fixed = fix(proof, lambda text: reader.proof_text(text, source), safety)
    if dry:
        emit(_unified(source.path, source.raw, fixed.text), None)
    elif path == "-":
        emit(fixed.text, None)
    elif fixed.text != source.raw:
        write_back(source, fixed.text)
    return fixed.proof


def _unified(path: str, before: str, after: str) -> str:
    from difflib import unified_diff

    lines = unified_diff(before.splitlines(), after.splitlines(), path, path, lineterm="")
    return "".join(line + "\n" for line in lines)


def _show(proofs: Sequence[Proof], format_: str, output: str | None, quiet: bool) -> None:
    if format_ != "terminal":
        emit(_face(format_)(proofs, catalogue()), output)
    elif not quiet:
        from lawdiff.report.terminal_lint import render

        show(lambda console: render(proofs, console, catalogue()), output)


def _face(name: str) -> Callable[[Sequence[Proof], Catalogue], str]:
    from importlib import import_module

    homes = {"json": "json.lint", "md": "markdown", "csv": "csv_lint"}
    module = import_module(f"lawdiff.report.{homes.get(name, name)}")
    face: Callable[[Sequence[Proof], Catalogue], str] = module.lint if name in ("html", "md") else module.render
    return face


def _status(proofs: Sequence[Proof], fail_on: str) -> int:
    if fail_on == "never":
        return 0
    least = Severity(fail_on).rank
    return int(any(found.severity.rank >= least for proof in proofs for found in proof.findings))
