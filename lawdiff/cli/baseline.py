"""lawdiff baseline: live with what is known, and see only what is new."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from lawdiff.cli.inputs import reading
from lawdiff.cli.main import FAILED, report
from lawdiff.cli.options import codes, emit, select
from lawdiff.cli.proofing import Job, home_of, proofread
from lawdiff.lang import tr


@click.group("baseline", help=tr("管理基线：已知的问题不再显示，只显示新的。"))
def command() -> None:
    """The group; its commands do the work."""


def _options(function: Callable[..., None]) -> Callable[..., None]:
    for option in (
        click.argument("paths", nargs=-1, required=True, type=click.Path()),
        click.option("--config", type=click.Path(), help=tr("设置文件；默认就近找 lawdiff.yaml 或 pyproject.toml")),
        select,
    ):
        function = option(function)
    return reading(function)


@command.command("update", help=tr("把现有的问题全部记入基线。"))
@_options
def update(paths: tuple[str, ...], **asked: Any) -> None:
    _rewrite(paths, asked, prune=False)


@command.command("prune", help=tr("从基线里去掉已经改正的问题。"))
@_options
def prune(paths: tuple[str, ...], **asked: Any) -> None:
    _rewrite(paths, asked, prune=True)


def _rewrite(paths: tuple[str, ...], asked: dict[str, Any], prune: bool) -> None:
    from lawdiff import baseline
    from lawdiff.verbs.proofing import baseline_path

    job = Job(
        config=asked["config"],
        chosen=tuple(codes(asked["select"])),
        inputs=asked["inputs"],
        forgiving=False,
        home=home_of(paths),
    )
    reader = job.proofreader()
    outcomes = list(proofread(paths, job, reader))
    errors = [outcome.error for outcome in outcomes if outcome.error]
    for error in errors:
        report(error)
    path = baseline_path(reader.settings, job.home)
    known = baseline.load(path)
    proofs = [outcome.proof for outcome in outcomes if outcome.proof]
    after = known.pruned(proofs) if prune else known.updated(proofs)
    emit(baseline.dump(after), str(path))
    total = sum(map(len, after.known.values()))
    shown = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    print(tr("{path}：{total} 条已知问题", path=shown, total=total), file=sys.stderr)
    sys.exit(FAILED if errors else 0)
