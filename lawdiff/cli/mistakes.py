"""A call that click refuses becomes a line in the user's language, with the word that was probably meant."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

from lawdiff.errors import nearest
from lawdiff.lang import catalogue, tr

_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)


class Choice(click.Choice[str]):
    """One of several words; a wrong one is answered with the nearest."""

    def get_invalid_choice_message(self, value: object, ctx: click.Context | None) -> str:
        return tr("没有 {value}，只有：{known}", value=value, known="、".join(self.choices)) + meant(
            str(value), self.choices
        )


def explain(error: click.UsageError) -> str:
    """What went wrong with a call, in one line."""
    match error:
        case click.exceptions.NoSuchCommand():
            return tr("没有名为 {name} 的命令", name=error.command_name) + meant(
                error.command_name, _commands(error.ctx)
            )
        case click.NoSuchOption():
            known = [name for each in error.ctx.command.params for name in each.opts] if error.ctx else []
            return tr("没有选项 {name}", name=error.option_name) + meant(error.option_name, known)
        case click.MissingParameter():
            return tr("缺少 {name}", name=_name(error))
        case click.BadOptionUsage():
            return tr("选项 {name} 后面要有值", name=error.option_name)
        case click.BadParameter():
            return tr("{name} 的值不对：{reason}", name=_name(error), reason=_reason(error))
    extra = _EXTRA.fullmatch(error.message)
    return tr("多出来的参数：{words}", words=extra[1]) if extra else error.format_message()


def meant(word: str, known: Iterable[str]) -> str:
    """The end of a line that proposes the nearest word; empty where none is near."""
    near = nearest(word, known)
    return tr("；") + near.render(catalogue()) if near else ""


def _commands(context: click.Context | None) -> list[str]:
    if context is None or not isinstance(context.command, click.Group):
        return []
    return context.command.list_commands(context)


def _name(error: click.BadParameter) -> str:
    """A parameter as it is written: --format, or PATHS."""
    if error.param is None:
        return ""
    if isinstance(error.param, click.Argument):
        return error.param.human_readable_name
    return max(error.param.opts, key=len)


def _reason(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.IntRange) and kind.min is not None:
        return tr("应是不小于 {least} 的整数", least=kind.min)
    return error.message
