"""What the page of a proofread report shows, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lawdiff.model.finding import Check, Finding, Proof, Safety, Severity
from lawdiff.model.message import Message
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict
from lawdiff.report.fixes import MAX_KINDS, Exchange, exchanges
from lawdiff.report.html.marking import MarkedLine, marked_lines
from lawdiff.report.visible import clean
from lawdiff.report.words import SEVERITY, VERDICT, Catalogue, chars_of, counts, title_of

# Related places listed in full; a habit can have thousands.
MAX_RELATED = 5
# Characters shown of the words of a finding, and on either side of them.
MAX_WORDS, AROUND = 100, 18


class Item(Struct, frozen=True):
    """A finding as it is listed; `more` counts related places and kinds of edit that are not."""

    number: int
    finding: Finding
    word: Message
    where: str
    message: str
    words: tuple[str, str, str]
    related: tuple[tuple[str, str, str], ...]
    exchanges: tuple[Exchange, ...]
    safe: bool
    more: int


class Ledger(Struct, frozen=True):
    """A figure statement that was tried."""

    check: Check
    where: str
    word: Message


class File(Struct, frozen=True):
    """One report; `number` keeps the anchors of several apart."""

    number: int
    title: str
    path: str
    year: int | None
    chars: int
    totals: tuple[tuple[Severity, Message, int], ...]
    held: str
    items: tuple[Item, ...]
    ledger: tuple[Ledger, ...]
    lines: tuple[MarkedLine, ...]


class Page(Struct, frozen=True):
    """Everything on the page."""

    files: tuple[File, ...]


def page(proofs: Sequence[Proof], catalogue: Catalogue) -> Page:
    """The content of the page."""
    return Page(tuple(_file(number, proof, catalogue) for number, proof in enumerate(proofs, 1)))


def _file(number: int, proof: Proof, catalogue: Catalogue) -> File:
    document = proof.document
    levels = Counter(finding.severity for finding in proof.findings)
    verdicts = Counter(check.verdict for check in proof.checks)
    return File(
        number=number,
        title=title_of(document),
        path=document.source.path,
        year=document.year,
        chars=chars_of(document),
        totals=tuple((level, SEVERITY[level], levels[level]) for level in reversed(Severity)),
        held=counts(VERDICT, verdicts, catalogue),
        items=tuple(_items(proof, catalogue)),
        ledger=tuple(_ledger(proof)),
        lines=tuple(marked_lines(document.source, proof.findings)),
    )


def _items(proof: Proof, catalogue: Catalogue) -> Iterator[Item]:
    source = proof.document.source
    for number, finding in enumerate(proof.findings, 1):
        kinds = exchanges(source, finding.fix) if finding.fix else ()
        related = finding.related[:MAX_RELATED]
        yield Item(
            number=number,
            finding=finding,
            word=SEVERITY[finding.severity],
            where=_where(source, finding.span.start),
            message=finding.message.render(catalogue),
            words=_in_context(source, finding.span),
            related=tuple((_where(source, r.span.start), r.message.render(catalogue), r.quote) for r in related),
            exchanges=kinds[:MAX_KINDS],
            safe=finding.fix is not None and finding.fix.safety is Safety.SAFE,
            more=len(finding.related) - len(related) + max(len(kinds) - MAX_KINDS, 0),
        )


def _in_context(source: Source, span: Span) -> tuple[str, str, str]:
    """The words of a finding and a few of the same line around them; a long stretch is cut in its middle."""
    near, far = source.raw[max(0, span.start - AROUND) : span.start], source.raw[span.end : span.end + AROUND]
    before, after = near.rpartition("\n")[2], far.partition("\n")[0]
    cut_before = "…" if len(before) == AROUND else ""
    cut_after = "…" if len(after) == AROUND else ""
    words = span.of(source.raw)
    if len(words) > MAX_WORDS:
        words = f"{words[: MAX_WORDS // 2]}…{words[-MAX_WORDS // 2 :]}"
    return cut_before + clean(before).lstrip(), clean(words), clean(after).rstrip() + cut_after


def _ledger(proof: Proof) -> Iterator[Ledger]:
    """Wrong ones first, then those that nobody can decide."""
    order = (Verdict.WRONG, Verdict.UNDECIDABLE, Verdict.OK)
    for check in sorted(proof.checks, key=lambda check: order.index(check.verdict)):
        yield Ledger(check, _where(proof.document.source, check.span.start), VERDICT[check.verdict])


def _where(source: Source, offset: int) -> str:
    return "{}:{}".format(*source.position(offset))
