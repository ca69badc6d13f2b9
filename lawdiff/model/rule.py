"""A rule as its readers see it."""

from __future__ import annotations

from msgspec import Struct

from lawdiff.model.finding import Severity


class RuleRow(Struct, frozen=True):
    """What the rule table and a rule's page show; `page` is the whole docstring, its first line the summary."""

    code: str
    name: str
    severity: Severity
    summary: str
    default: bool
    habit: bool
    page: str
    options: tuple[tuple[str, str], ...] = ()
