"""Run rules over a document and bring their hits home to the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from zlib import crc32

from msgspec.structs import replace

from lawdiff.analysis.meaning.chains import chains
from lawdiff.model.comparison import Claim, Comparison
from lawdiff.model.document import Document
from lawdiff.model.finding import Check, Edit, Finding, Fix, Proof, Related, Safety
from lawdiff.model.message import Message, say
from lawdiff.model.source import RepairKind, Source
from lawdiff.model.span import Span
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import Hit, Rule
from lawdiff.verbs.suppressing import Suppressor

Options = Mapping[str, Mapping[str, Any]]


def lint(
    document: Document,
    rules: Iterable[Rule] | None = None,
    comparison: Comparison | None = None,
    options: Options | None = None,
) -> tuple[Finding, ...]:
    """The findings of `rules` (default: all that are on by default) in order of place.

    `comparison` with last year's report turns on the rules about two years; `options` maps a code to its options.
    Comments in the text that switch rules off are obeyed, and reported where they switch nothing off.
    """
    chosen = list(rules) if rules is not None else default_rules()
    comments = Suppressor(document.source)
    found: list[Finding] = []
    for rule in chosen:
        places = filter(comments.heard, _run(rule, document, comparison, (options or {}).get(rule.code, {})))
        found.extend(_habit(places) if rule.habit else places)
    found += comments.unused()
    found.sort(key=lambda finding: (finding.span, finding.code))
    return tuple(_fingerprinted(found))


def proof(
    document: Document,
    rules: Iterable[Rule] | None = None,
    comparison: Comparison | None = None,
    options: Options | None = None,
) -> Proof:
    """Findings and the ledger of figure statements."""
    return Proof(document, lint(document, rules, comparison, options), tuple(checks(document, comparison)))


def default_rules() -> list[Rule]:
    """The rules that are on unless told otherwise."""
    from lawdiff.packs import all_rules

    return [rule for rule in all_rules().values() if rule.default]


def checks(document: Document, comparison: Comparison | None = None) -> Iterator[Check]:
    """Every figure statement that was tried, under the code of the rule that answers for it.

    With last year's report those about its figures, too.
    """
    from lawdiff.packs import all_rules

    codes: dict[StatementKind, str] = {kind: rule.code for rule in all_rules().values() for kind in rule.statements}
    for statement in document.statements:
        if statement.kind in codes:
            span = document.source.raw_span(statement.span)
            quote = statement.span.of(document.text)
            yield Check(codes[statement.kind], statement.verdict, quote, span, statement.detail)
    if comparison is not None:
        yield from _claims(document, comparison.claims, codes.get(StatementKind.PRIOR_YEAR))
        yield from _claims(document, chains(comparison.old, comparison.new), codes.get(StatementKind.CHAIN))


def _claims(document: Document, claims: Iterable[Claim], code: str | None) -> Iterator[Check]:
    for claim in claims if code else ():
        detail = claim.detail or f"{claim.stated} / {claim.computed}"
        yield Check(
            code or "", claim.verdict, claim.span.of(document.text), document.source.raw_span(claim.span), detail
        )


def _subjects(rule: Rule, document: Document, comparison: Comparison | None) -> Iterable[Any]:
    match rule.subject:
        case "Source":
            return (document.source,)
        case "Document":
            return (document,)
        case "Section":
            return document.sections
        case "Paragraph":
            return document.paragraphs
        case "Sentence":
            return document.sentences
        case "Table":
            return document.tables
        case "Metric":
            return document.metrics
        case _:
            return (comparison,) if comparison is not None else ()


def _run(
    rule: Rule, document: Document, comparison: Comparison | None, options: Mapping[str, Any]
) -> Iterator[Finding]:
    raw = rule.subject == "Source"
    hits = (hit for subject in _subjects(rule, document, comparison) for hit in rule.check(subject, **options))
    return (_finding(rule, hit, document, raw) for hit in hits)


def _finding(rule: Rule, hit: Hit, document: Document, raw: bool) -> Finding:
    source = document.source

    def home(span: Span) -> Span:
        return span if raw else source.raw_span(span)

    text = source.raw if raw else document.text
    related = tuple(Related(home(p.span), p.message, p.span.of(text)) for p in hit.related)
    fix = hit.fix and Fix(hit.fix.safety, tuple(Edit(home(e.span), e.text) for e in hit.fix.edits))
    if fix and _tears_markup(source, fix):
        fix = None
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=hit.severity or rule.severity,
        message=hit.message or Message(rule.summary),
        quote=hit.span.of(text),
        span=home(hit.span),
        related=related,
        fix=fix,
    )


def _tears_markup(source: Source, fix: Fix) -> bool:
    """Whether a fix would rewrite code or a comment, which stand in the file and not in the text that was read."""
    kept = (step.span for step in source.repairs if step.kind is RepairKind.MARKUP)
    return any(edit.span.overlaps(span) for span in kept for edit in fix.edits)


def _habit(findings: Iterable[Finding]) -> Iterator[Finding]:
    """One finding for a habit: the first of its gravest places; every place is in its edits, or in `related`."""
    places = sorted(findings, key=lambda finding: finding.span)
    if not places:
        return
    first = min(places, key=lambda finding: (-finding.severity.rank, finding.span))
    fixes = [place.fix for place in places if place.fix]
    if len(fixes) == len(places):
        safety = Safety(min(fix.safety for fix in fixes))
        yield replace(first, count=len(places), fix=Fix(safety, tuple(edit for fix in fixes for edit in fix.edits)))
        return
    others = tuple(Related(place.span, say("同样的问题"), place.quote) for place in places if place is not first)
    yield replace(first, count=len(places), fix=None, related=(*first.related, *others))


def _fingerprinted(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Code, normalised quote and occurrence: what stays when lines are added above."""
    seen: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        quote = "".join(finding.quote.split())
        key = (finding.code, quote)
        seen[key] += 1
        yield replace(finding, fingerprint=f"{crc32(f'{finding.code}|{quote}|{seen[key]}'.encode()):08x}")
