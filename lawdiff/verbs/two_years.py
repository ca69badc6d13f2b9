"""The rules about two years, on a comparison."""

from __future__ import annotations

from msgspec.structs import replace

from lawdiff.analysis.meaning.terms import Terms
from lawdiff.model.comparison import Comparison
from lawdiff.model.finding import Finding
from lawdiff.packs import boilerplate, default_terms
from lawdiff.settings import Settings
from lawdiff.verbs.linting import default_rules, lint


def terms_of(settings: Settings) -> Terms:
    """The words and thresholds of the judgements on meaning, as the settings want them; raises PackError."""
    terms = default_terms()
    learned = (boilerplate(settings.folder / name) for name in settings.boilerplate)
    thresholds = replace(terms.thresholds, **settings.meaning)
    return replace(terms, boilerplate=terms.boilerplate.union(*learned), thresholds=thresholds)


def findings(comparison: Comparison) -> tuple[Finding, ...]:
    """What the two-file rules find in the new report."""
    rules = [rule for rule in default_rules() if rule.subject == "Comparison"]
    return tuple(finding for finding in lint(comparison.new, rules, comparison) if finding.code.startswith("LD9"))


def judged(comparison: Comparison) -> Comparison:
    """The comparison with its findings; a report beside itself has none."""
    if comparison.old.body.folded.text == comparison.new.body.folded.text:
        return comparison
    return replace(comparison, findings=findings(comparison))
