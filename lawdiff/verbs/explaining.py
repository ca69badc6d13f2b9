"""Rules as pages."""

from __future__ import annotations

from msgspec.structs import replace

from lawdiff.errors import UsageError, nearest
from lawdiff.model.message import say
from lawdiff.model.rule import RuleRow
from lawdiff.packs import all_rules, configs, load_yaml
from lawdiff.rules.contract import Rule


def rule_rows() -> list[RuleRow]:
    """Every rule, in order of code."""
    return [_row(rule) for rule in all_rules().values()]


def rule_row(code: str) -> RuleRow:
    """One rule by its code or name; raises UsageError with the nearest name where there is none."""
    rules = all_rules()
    for rule in rules.values():
        if code.upper() == rule.code or code.lower() == rule.name:
            row = _row(rule)
            return replace(row, page=f"{row.page.rstrip()}\n\n{_measured(rule.code)}".rstrip())
    hint = nearest(code, [*rules, *(rule.name for rule in rules.values())])
    raise UsageError(say("没有规则 {code}", code=code), hint or say("lawdiff rules 列出全部规则"))


def _measured(code: str) -> str:
    """What the quality bench measured of a rule: see tests/quality/bench.py; empty where it did not run."""
    path = configs() / "measured.yaml"
    seen = (load_yaml(path) or {}).get(code) if path.is_file() else None
    if seen is None:
        return ""
    planted = f"；植入错误 {seen['planted']} 处，找出 {seen['found']} 处" if "planted" in seen else ""
    return f"实测：已发表的报告每万字报 {seen['noise']:.2f} 处{planted}。"


def _row(rule: Rule) -> RuleRow:
    options = tuple((name, str(value)) for name, value in rule.options.items())
    return RuleRow(rule.code, rule.name, rule.severity, rule.summary, rule.default, rule.habit, rule.page, options)
