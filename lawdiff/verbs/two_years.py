"""The rules about two years, on a comparison."""

from __future__ import annotations

from msgspec.structs import replace

from lawdiff.model.comparison import Comparison
from lawdiff.model.finding import Finding
from lawdiff.verbs.linting import default_rules, lint


def findings(comparison: Comparison) -> tuple[Finding, ...]:
    """What the two-file rules find in the new report."""
    rules = [rule for rule in default_rules() if rule.subject == "Comparison"]
    return tuple(finding for finding in lint(comparison.new, rules, comparison) if finding.code.startswith("LD9"))


def judged(comparison: Comparison) -> Comparison:
    """The comparison with its findings; a report beside itself has none."""
    if comparison.old.body.folded.text == comparison.new.body.folded.text:
        return comparison
    return replace(comparison, findings=findings(comparison))
