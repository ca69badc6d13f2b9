"""A rule as its readers see it."""

from __future__ import annotations

from dataclasses import dataclass

from lawdiff.model.finding import Severity


@dataclass(frozen=True, slots=True)
class RuleRow:
    """What the rule table and a rule's page show; `page` is the whole docstring, its first line the summary."""

    code: str
    name: str
    severity: Severity
    summary: str
    default: bool
    habit: bool
    page: str
    options: tuple[tuple[str, str], ...] = ()
