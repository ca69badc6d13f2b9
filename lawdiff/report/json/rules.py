"""The rule table, or one rule's page, as JSON."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.model.rule import RuleRow
from lawdiff.report.json import VERSION, Catalogue, Shape, dump


def render(rows: Sequence[RuleRow], words: Catalogue) -> str:
    """The answer of `lawdiff rules --format json` and `lawdiff explain CODE --format json`."""
    return dump({"version": VERSION, "rules": [_row(row, words) for row in rows]})


def _row(row: RuleRow, words: Catalogue) -> Shape:
    return {
        "code": row.code,
        "name": row.name,
        "severity": str(row.severity),
        "summary": words.get(row.summary, row.summary),
        "default": row.default,
        "habit": row.habit,
        "options": dict(row.options),
        "page": row.page,
    }
