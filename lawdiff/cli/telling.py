"""What is told on standard error beside the result: nothing with --quiet, each step and its time with --verbose."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any, TypeVar

import click

from lawdiff.lang import tr

Command = TypeVar("Command", bound=Callable[..., object])
# Seconds after which whoever waits wants a sign of life.
PATIENCE = 1.0
_QUIET, _VERBOSE = "lawdiff.quiet", "lawdiff.verbose"


def telling(what: str = "") -> Callable[[Command], Command]:
    """`--quiet` and `--verbose`; `what` is left out when quiet, by default progress and notes."""

    def add(command: Command) -> Command:
        for option in (
            click.option("-v", "--verbose", is_flag=True, help=tr("说明读了什么、用了多久"), **_kept(_VERBOSE)),
            click.option("-q", "--quiet", is_flag=True, help=what or tr("不说进度和附注"), **_kept(_QUIET)),
        ):
            command = option(command)
        return command

    return add


def quiet() -> bool:
    """Whether nothing is to be told beside the result."""
    return _asked(_QUIET)


def verbose() -> bool:
    """Whether the user wants to know what is being done."""
    return _asked(_VERBOSE) and not quiet()


def note(line: str) -> None:
    """A remark beside the result."""
    if not quiet():
        print(line, file=sys.stderr)


@contextmanager
def step(words: str) -> Iterator[None]:
    """A step of the work: with --verbose it is named with its time once it is done."""
    started = perf_counter()
    yield
    if verbose():
        print(tr("{step}：{seconds}秒", step=words, seconds=f"{perf_counter() - started:.2f}"), file=sys.stderr)


@contextmanager
def progress(words: str, total: int | None = None) -> Iterator[Callable[[], None]]:
    """A sign of life for whatever takes longer than PATIENCE, on a terminal only; call what it yields after each part.

    Nothing is loaded before that, and nothing is left on the screen behind it.
    """
    if quiet() or not sys.stderr.isatty():
        yield lambda: None
        return
    from threading import Timer

    from lawdiff.cli.waiting import Wait

    wait = Wait(words, total)
    timer = Timer(PATIENCE, wait.show)
    timer.daemon = True
    timer.start()
    try:
        yield wait.advance
    finally:
        timer.cancel()
        wait.close()


def _kept(name: str) -> dict[str, Any]:
    """Settings of a flag that is remembered for the whole call and not handed to the command."""

    def keep(context: click.Context, parameter: click.Parameter, value: bool) -> None:
        context.meta[name] = value

    return {"callback": keep, "expose_value": False}


def _asked(name: str) -> bool:
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(name))
