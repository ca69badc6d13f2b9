"""Which rules run: defaults, settings, and what the call asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from lawdiff.errors import UsageError
from lawdiff.model.finding import Severity
from lawdiff.model.message import say
from lawdiff.rules.contract import Rule
from lawdiff.settings import Settings


def select(
    rules: Mapping[str, Rule], settings: Settings, chosen: Sequence[str] = (), dropped: Sequence[str] = ()
) -> list[Rule]:
    """The rules to run, with the severities that the settings give them.

    `chosen` and `dropped` are codes or prefixes; they win over the settings. Choosing a rule turns it on even where it
    is off by default. Raises UsageError for a code that no rule begins with.
    """
    wanted = tuple(chosen) or settings.select
    unwanted = (*settings.ignore, *dropped)
    for prefix in (*wanted, *unwanted):
        if not any(code.startswith(prefix) for code in rules):
            raise UsageError(say("没有规则 {code}", code=prefix), say("lawdiff rules 列出全部规则"))
    kept = []
    for code, rule in rules.items():
        on = code.startswith(wanted) if wanted else rule.default
        if on and not (unwanted and code.startswith(unwanted)):
            severity = settings.severity.get(code)
            kept.append(replace(rule, severity=Severity(severity)) if severity else rule)
    return kept
