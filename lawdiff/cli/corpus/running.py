"""What the commands of a corpus share: engine, limits, progress, and the line at the end."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from lawdiff.cli.options import emit
from lawdiff.errors import UsageError
from lawdiff.lang import tr
from lawdiff.model.message import say
from lawdiff.report.json import VERSION

if TYPE_CHECKING:
    from lawdiff.corpus.build import Asked, Outcome, Progress


ENGINE_HELP = tr("native（本机）、ray（本机的 Ray）或集群地址 ray://主机:端口")


@contextmanager
def extra() -> Iterator[None]:
    """A library of the extra that is missing becomes one line with the way to get it."""
    try:
        yield
    except ModuleNotFoundError as error:
        hint = say("pip install 'lawdiff[{extra}]'", extra="corpus")
        raise UsageError(say("lawdiff corpus 需要 {library}", library=error.name), hint) from None


def running(command: Callable[..., Any]) -> Callable[..., Any]:
    """`--engine`, `--workers`, `--timeout`, `--memory`, `--retry` and `--config`, handed over as a function that makes
    one `asked`."""

    @wraps(command)
    def called(
        *args: Any,
        engine: str,
        workers: int,
        timeout: int,
        memory: int,
        retry: bool,
        config: str | None,
        **others: Any,
    ) -> Any:
        def asked(progress: Progress) -> Asked:
            from lawdiff.corpus.build import Asked
            from lawdiff.corpus.engine import Engine

            settings = Path(config) if config else None
            return Asked(Engine(engine, workers), settings, float(timeout), memory << 20, retry, progress)

        with extra():
            return command(*args, asked=asked, **others)

    cores = os.cpu_count() or 1
    for option in (
        click.option("--config", type=click.Path(), help=tr("设置文件；默认就近找 lawdiff.yaml 或 pyproject.toml")),
        click.option("--retry", is_flag=True, help=tr("上次没有做成的再试一次")),
        click.option("--memory", type=click.IntRange(256), default=4096, help=tr("每个进程最多用多少内存（MB）")),
        click.option("--timeout", type=click.IntRange(1), default=120, help=tr("一份报告最多用多少秒")),
        click.option("--workers", type=click.IntRange(1), default=cores, show_default=False, help=tr("同时用几个进程")),
        click.option("--engine", default="native", metavar="ENGINE", help=ENGINE_HELP),
    ):
        called = option(called)
    return called


@contextmanager
def progress() -> Iterator[Progress]:
    """A bar with rate and time left on standard error, where that is a terminal; else nothing."""
    from lawdiff.corpus.build import Progress

    if not sys.stderr.isatty():
        yield Progress()
        return
    from rich import progress as bars
    from rich.console import Console

    columns = (
        bars.BarColumn(24),
        bars.MofNCompleteColumn(),
        bars.TextColumn("{task.fields[rate]}"),
        bars.TimeRemainingColumn(),
        bars.TextColumn("{task.fields[lost]}"),
    )
    with bars.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rate="", lost="")
        lost = 0

        def begin(todo: int, done: int) -> None:
            bar.reset(task, total=todo)

        def step(failed: bool) -> None:
            nonlocal lost
            lost += failed
            speed = bar.tasks[0].finished_speed or bar.tasks[0].speed
            rate = tr("{n}份/秒", n=f"{speed:.1f}") if speed else ""
            bar.update(task, advance=1, rate=rate, lost=tr("{n}份未成", n=lost) if lost else "")

        yield Progress(begin, step)


def tell(outcome: Outcome, format_: str, output: str | None, more: dict[str, int] | None = None) -> None:
    """What a run did, as a line or as JSON."""
    numbers = {"items": outcome.items, "done": outcome.done, "failed": outcome.failed} | (more or {})
    if format_ == "json":
        emit(json.dumps({"version": VERSION, **numbers}, ensure_ascii=False, indent=2) + "\n", output)
        return
    kept = outcome.items - outcome.done
    line = tr("共{items}份：这次做了{done}份，已有{kept}份", items=outcome.items, done=outcome.done, kept=kept)
    lost = tr("；{failed}份没有做成，见 errors 表", failed=outcome.failed) if outcome.failed else ""
    emit(f"{line}{lost}\n", output)
