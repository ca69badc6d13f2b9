"""Rules as pages."""

from __future__ import annotations

from lawdiff.errors import UsageError
from lawdiff.model.message import say
from lawdiff.model.rule import RuleRow
from lawdiff.packs import all_rules
from lawdiff.rules.contract import Rule


def rule_rows() -> list[RuleRow]:
    """Every rule, in order of code."""
    return [_row(rule) for rule in all_rules().values()]


def rule_row(code: str) -> RuleRow:
    """One rule by its code or name; raises UsageError with the nearest name where there is none."""
    rules = all_rules()
    for rule in rules.values():
        if code.upper() == rule.code or code.lower() == rule.name:
            return _row(rule)
    from difflib import get_close_matches

    near = get_close_matches(code, [*rules, *(rule.name for rule in rules.values())], 1)
    hint = say("是不是 {name}？", name=near[0]) if near else None
    raise UsageError(say("没有规则 {code}", code=code), hint)


def _row(rule: Rule) -> RuleRow:
    options = tuple((name, str(value)) for name, value in rule.options.items())
    return RuleRow(rule.code, rule.name, rule.severity, rule.summary, rule.default, rule.habit, rule.page, options)
