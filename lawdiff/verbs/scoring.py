"""The error rate of a text, as Chinese publishing reckons it."""

from __future__ import annotations

from collections.abc import Iterable

from lawdiff.model.finding import Finding, Proof, Severity
from lawdiff.model.score import Score

# CY/T 266-2023: a mark counts 0.1, a figure 1, knowledge, logic and grammar 2, words by their length.
_FAMILY_WEIGHTS = {"LD1": 2.0, "LD4": 0.1, "LD6": 1.0, "LD7": 1.0, "LD8": 2.0, "LD9": 1.0}


def score(proofs: Iterable[Proof]) -> Score:
    """The score of several documents together; findings that only deserve a look do not count."""
    errors, chars = 0.0, 0
    for proof in proofs:
        errors += sum(weight(found) for found in proof.findings if found.severity is not Severity.INFO)
        chars += sum(not c.isspace() for c in proof.document.text)
    return Score(errors, chars)


def weight(finding: Finding) -> float:
    """What one finding counts, every place of a habit for itself."""
    family = _FAMILY_WEIGHTS.get(finding.code[:3])
    if family is None:
        length = len("".join(finding.quote.split()))
        family = 1.0 if length <= 1 else 2.0 if length <= 5 else 4.0
    return family * finding.count
