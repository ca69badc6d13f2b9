"""Only what lies in some stretches of a text: the findings on changed lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from lawdiff.model.finding import Finding, Proof
from lawdiff.model.span import Span


def narrowed(proof: Proof, fresh: Sequence[Span]) -> Proof:
    """The proof with the findings and checks that touch a span of `fresh` (raw); a habit keeps its places there."""
    raw = proof.document.source.raw
    findings = (one for finding in proof.findings for one in _narrowed(finding, fresh, raw))
    checks = (check for check in proof.checks if _touches(check.span, fresh))
    return replace(proof, findings=tuple(findings), checks=tuple(checks))


def _narrowed(finding: Finding, fresh: Sequence[Span], raw: str) -> Iterator[Finding]:
    related = tuple(place for place in finding.related if _touches(place.span, fresh))
    here = _touches(finding.span, fresh)
    if finding.count == 1:
        if here or related:
            yield finding
    elif finding.fix:
        edits = tuple(edit for edit in finding.fix.edits if _touches(edit.span, fresh))
        if edits:
            span = finding.span if here else edits[0].span
            quote = finding.quote if here else span.of(raw)
            fix = replace(finding.fix, edits=edits)
            yield replace(finding, span=span, quote=quote, count=len(edits), fix=fix)
    elif here:
        yield replace(finding, count=1 + len(related), related=related)
    elif related:
        first, *others = related
        yield replace(finding, span=first.span, quote=first.quote, count=len(related), related=tuple(others))


def _touches(span: Span, fresh: Sequence[Span]) -> bool:
    """Whether a place shares a character with one of the stretches; an insertion stands in one or at its edge."""
    if not len(span):
        return any(one.start <= span.start <= one.end for one in fresh)
    return any(one.overlaps(span) for one in fresh)
