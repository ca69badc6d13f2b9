"""Which rules run: defaults, settings, and what the call asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lawdiff.errors import SettingsError, UsageError, nearest
from lawdiff.model.message import Message, say
from lawdiff.rules.contract import Rule
from lawdiff.settings import Settings


def select(
    rules: Mapping[str, Rule], settings: Settings, chosen: Sequence[str] = (), dropped: Sequence[str] = ()
) -> list[Rule]:
    """The rules to run.

    `chosen` and `dropped` are codes or prefixes; they win over the settings. Choosing a rule turns it on even where it
    is off by default. Raises UsageError for a code that no rule begins with.
    """
    wanted = tuple(chosen) or settings.select
    unwanted = (*settings.ignore, *dropped)
    for prefix in (*wanted, *unwanted):
        if not any(code.startswith(prefix) for code in rules):
            raise UsageError(say("没有规则 {code}", code=prefix), _hint(prefix, rules))
    _check(rules, settings)
    kept = []
    for code, rule in rules.items():
        on = code.startswith(wanted) if wanted else rule.default
        if on and not (unwanted and code.startswith(unwanted)):
            kept.append(rule)
    return kept


def _check(rules: Mapping[str, Rule], settings: Settings) -> None:
    """Settings may speak only of rules and options that there are; raises SettingsError."""
    for code in (*settings.severity, *settings.options):
        if code not in rules:
            raise SettingsError(say("设置：没有规则 {code}", code=code), _hint(code, rules))
    for code, given in settings.options.items():
        for name in given:
            if name not in rules[code].options:
                known = "、".join(rules[code].options) or say("无")
                hint = nearest(name, rules[code].options) or say("{code} 的选项：{known}", code=code, known=known)
                raise SettingsError(say("设置：规则 {code} 没有选项 {name}", code=code, name=name), hint)


def _hint(code: str, rules: Mapping[str, Rule]) -> Message:
    """The code of a rule that was named, the nearest code, or where all of them stand."""
    by_name = {rule.name: rule.code for rule in rules.values()}
    if code.lower() in by_name:
        return say("是不是 {name}？", name=by_name[code.lower()])
    return nearest(code, rules) or say("lawdiff rules 列出全部规则")
