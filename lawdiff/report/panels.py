"""Beside the text: what the new report claims about the old one, what became of its plans, what was copied."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from lawdiff.model.comparison import Carried, Claim, Comparison, Plan
from lawdiff.model.document import Document
from lawdiff.model.finding import Finding
from lawdiff.model.message import Message, say
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict
from lawdiff.report.visible import clean
from lawdiff.report.words import CARRIED_REASON, PLAN_STATUS, VERDICT, Catalogue, carried_over, counts, reason

_VERDICTS = (Verdict.WRONG, Verdict.UNDECIDABLE, Verdict.OK)
_PLANS = ("silent", "partial", "delivered")
_REASONS = ("stale-figure", "stale-year", "verbatim", "proper")


def claims(comparison: Comparison) -> list[Claim]:
    """Wrong ones first, then those that nobody can decide."""
    return sorted(comparison.claims, key=lambda claim: _VERDICTS.index(claim.verdict))


def plans(comparison: Comparison) -> list[Plan]:
    """Those whose outcome is sure, the ones the new report is silent about first."""
    sure = [plan for plan in comparison.plans if plan.confidence == "high"]
    return sorted(sure, key=lambda plan: _PLANS.index(plan.status))


def outcome(comparison: Comparison, plan: Plan, catalogue: Catalogue) -> str:
    """Why a plan is held to be kept or not, and the words of the new report that say so; "" where it is silent."""
    if plan.status == "silent":
        return ""
    why = plan.why.render(catalogue)
    words = " · ".join(span.of(comparison.new.text) for span in plan.evidence)
    return clean(" → ".join(part for part in (why, "" if words in why else words) if part))


def unsure(comparison: Comparison) -> Message | None:
    """How many plans are left out because their outcome is a guess."""
    number = sum(1 for plan in comparison.plans if plan.confidence == "low")
    return say("另有{n}条没有把握，列在 --format json 中。", n=number) if number else None


def carried(comparison: Comparison) -> list[Carried]:
    """What should have been renewed, stale first and the longest first; what is rightly the same is left out."""
    found = [item for item in comparison.carried if item.reason != "proper"]
    return sorted(found, key=lambda item: (_REASONS.index(item.reason), -item.chars))


def findings(comparison: Comparison) -> list[list[Finding]]:
    """The gravest first, then in order of place; those of one rule about the same words together."""
    groups: dict[tuple[str, Span], list[Finding]] = {}
    for finding in comparison.findings:
        groups.setdefault((finding.code, finding.span), []).append(finding)
    return sorted(groups.values(), key=lambda group: -group[0].severity.rank)


def claims_said(comparison: Comparison, catalogue: Catalogue) -> str:
    """`不符 2 · 成立 4`"""
    names = {verdict: VERDICT[verdict] for verdict in _VERDICTS}
    return counts(names, Counter(claim.verdict for claim in comparison.claims), catalogue)


def plans_said(comparison: Comparison, catalogue: Catalogue) -> str:
    """`未提及 13 · 部分兑现 3 · 已兑现 5`"""
    return counts(PLAN_STATUS, Counter(str(plan.status) for plan in comparison.plans), catalogue)


def carried_said(comparison: Comparison, catalogue: Catalogue) -> str:
    """Characters by reason."""
    return counts(CARRIED_REASON, carried_over(comparison.carried), catalogue)


def arithmetic(claim: Claim) -> Message:
    """What the report says, and what its two years give."""
    if claim.why:
        return say("报告写{stated}，按两份报告算{computed}：{why}", **_ends(claim), why=reason(claim.why))
    return say("报告写{stated}，按两份报告算{computed}", **_ends(claim))


def _ends(claim: Claim) -> dict[str, str]:
    return {"stated": claim.stated or "—", "computed": claim.detail or claim.computed or "—"}


def words_of(document: Document, sentences: Sequence[int]) -> str:
    """The sentences on one line."""
    return clean("".join(document.sentences[n].text for n in sentences))


def sentence_at(document: Document, offset: int) -> int | None:
    """The sentence that holds an offset of the document's text."""
    starts = [sentence.span.start for sentence in document.sentences]
    at = bisect_right(starts, offset) - 1
    return at if at >= 0 else None
