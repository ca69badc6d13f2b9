"""Findings, sections and verdicts in the shapes of the protocol."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from lsprotocol import types

from lawdiff.errors import UsageError
from lawdiff.lang import catalogue, tr
from lawdiff.lsp.positions import Positions, lines
from lawdiff.model.document import Document, Section
from lawdiff.model.finding import Check, Finding, Fix, Safety, Severity
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict
from lawdiff.report.fixes import described
from lawdiff.report.rule_pages import page
from lawdiff.report.words import VERDICT
from lawdiff.verbs.explaining import rule_row

SEVERITY = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
MARK = {Verdict.OK: "✓", Verdict.WRONG: "✗", Verdict.UNDECIDABLE: "?"}
FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.lawdiff"


def range_of(places: Positions, span: Span) -> types.Range:
    """A span of the raw text as the editor counts."""
    return types.Range(types.Position(*places.position(span.start)), types.Position(*places.position(span.end)))


def diagnostic(finding: Finding, places: Positions, uri: str) -> types.Diagnostic:
    """A finding; its fingerprint is in `data`."""
    words = catalogue()
    related = [
        types.DiagnosticRelatedInformation(
            types.Location(uri, range_of(places, other.span)), other.message.render(words)
        )
        for other in finding.related
    ]
    return types.Diagnostic(
        range=range_of(places, finding.span),
        message=finding.message.render(words),
        severity=SEVERITY[finding.severity],
        code=finding.code,
        source="lawdiff",
        related_information=related or None,
        data=finding.fingerprint,
    )


def quick_fix(finding: Finding, fix: Fix, source: Source, places: Positions, uri: str) -> types.CodeAction:
    """The fix of a finding; a safe one is preferred."""
    edits = [types.TextEdit(range_of(places, edit.span), edit.text) for edit in fix.edits]
    return types.CodeAction(
        title=f"{finding.code} {described(source, fix, catalogue())}",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic(finding, places, uri)],
        is_preferred=fix.safety is Safety.SAFE or None,
        edit=types.WorkspaceEdit(changes={uri: edits}),
    )


def fix_all(uri: str, edit: types.WorkspaceEdit | None = None) -> types.CodeAction:
    """All safe fixes at once; the edit may come later."""
    return types.CodeAction(tr("lawdiff：改正全部可以放心改的"), kind=FIX_ALL, edit=edit, data=uri)


def rewriting(before: Positions, after: str, uri: str) -> types.WorkspaceEdit:
    """What turns the text into `after`, line by line, so that cursors and marks elsewhere stay where they are."""
    old, new = lines(before.text), lines(after)
    starts = [0, *accumulate(map(len, old))]
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    edits = [
        types.TextEdit(range_of(before, Span(starts[a], starts[b])), "".join(new[c:d]))
        for tag, a, b, c, d in steps
        if tag != "equal"
    ]
    return types.WorkspaceEdit(changes={uri: edits})


def hover(findings: Iterable[Finding]) -> str:
    """What was found, and the page of each rule, as Markdown."""
    return "\n\n---\n\n".join(
        f"**{finding.message.render(catalogue())}**\n\n{_page(finding.code)}".rstrip() for finding in findings
    )


def _page(code: str) -> str:
    try:
        return page(rule_row(code), catalogue())
    except UsageError:
        # A rule of the user's own pack has no page.
        return code


def symbols(document: Document, places: Positions) -> list[types.DocumentSymbol]:
    """The outline as a tree."""
    made = {section.index: _symbol(section, document, places) for section in document.sections}
    top: list[types.DocumentSymbol] = []
    for section in document.sections:
        home = top if section.parent is None else _children(made[section.parent])
        home.append(made[section.index])
    return top


def _children(symbol: types.DocumentSymbol) -> list[types.DocumentSymbol]:
    children = list(symbol.children or ())
    symbol.children = children
    return children


def _symbol(section: Section, document: Document, places: Positions) -> types.DocumentSymbol:
    whole = document.source.raw_span(section.span)
    heading = document.source.raw_span(section.heading)
    name = f"{section.label}{section.title}".strip() or section.heading.of(document.text).strip()[:40] or "…"
    return types.DocumentSymbol(
        name=name,
        kind=types.SymbolKind.String,
        range=range_of(places, whole.cover(heading)),
        selection_range=range_of(places, heading),
    )


def lenses(checks: Sequence[Check], places: Positions) -> list[types.CodeLens]:
    """One a figure statement: whether it holds, and the arithmetic."""
    words = catalogue()
    return [
        types.CodeLens(
            range=range_of(places, check.span),
            command=types.Command(
                f"{MARK[check.verdict]} {VERDICT[check.verdict].render(words)} {check.detail}".strip(), ""
            ),
        )
        for check in checks
    ]
