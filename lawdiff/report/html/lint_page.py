"""What the page of a proofread report shows, as plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct

from lawdiff.model.finding import Check, Finding, Proof, Safety, Severity
from lawdiff.model.message import Message, say
from lawdiff.model.rule import RuleRow
from lawdiff.model.score import Score
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict
from lawdiff.report.fixes import MAX_KINDS, Exchange, exchanges
from lawdiff.report.html.articles import Article, article
from lawdiff.report.html.marking import MarkedLine, marked_lines
from lawdiff.report.html.places import Places
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
    section: int
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


class Choice(Struct, frozen=True):
    """Something the list can be narrowed to, and how many findings it has."""

    value: str
    words: str
    number: int


class File(Struct, frozen=True):
    """One report; `number` keeps the anchors of several apart. `score` is None where none was reckoned."""

    number: int
    title: str
    path: str
    year: int | None
    chars: int
    totals: tuple[tuple[Severity, Message, int], ...]
    held: str
    score: Score | None
    fixable: int
    rules: tuple[Choice, ...]
    sections: tuple[Choice, ...]
    items: tuple[Item, ...]
    ledger: tuple[Ledger, ...]
    lines: tuple[MarkedLine, ...]


class Page(Struct, frozen=True):
    """Everything on the page; `explained` are the codes that have a rule page on it."""

    files: tuple[File, ...]
    rules: tuple[Article, ...]

    @property
    def explained(self) -> frozenset[str]:
        return frozenset(article.code for article in self.rules)


def page(proofs: Sequence[Proof], catalogue: Catalogue, rules: Sequence[RuleRow], scores: Sequence[Score]) -> Page:
    """The content of the page."""
    rated = zip_longest(proofs, scores[: len(proofs)])
    files = (_file(number, proof, found, catalogue) for number, (proof, found) in enumerate(rated, 1))
    return Page(tuple(files), tuple(article(row, catalogue) for row in rules))


def _file(number: int, proof: Proof, score: Score | None, catalogue: Catalogue) -> File:
    document = proof.document
    places = Places(document, say("开头").render(catalogue))
    items = tuple(_items(proof, places, catalogue))
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
        score=score,
        fixable=sum(finding.fix is not None for finding in proof.findings),
        rules=tuple(_rules(proof)),
        sections=tuple(_sections(items, places)),
        items=items,
        ledger=tuple(_ledger(proof)),
        lines=tuple(marked_lines(document.source, proof.findings)),
    )


def _rules(proof: Proof) -> Iterator[Choice]:
    for code, number in sorted(Counter(finding.code for finding in proof.findings).items()):
        name = next(finding.name for finding in proof.findings if finding.code == code)
        yield Choice(code, f"{code} {name}", number)


def _sections(items: Sequence[Item], places: Places) -> Iterator[Choice]:
    for section, number in sorted(Counter(item.section for item in items).items()):
        yield Choice(str(section), places.heading(section), number)


def _items(proof: Proof, places: Places, catalogue: Catalogue) -> Iterator[Item]:
    source = proof.document.source
    for number, finding in enumerate(proof.findings, 1):
        kinds = exchanges(source, finding.fix) if finding.fix else ()
        related = finding.related[:MAX_RELATED]
        yield Item(
            number=number,
            finding=finding,
            word=SEVERITY[finding.severity],
            where=_where(source, finding.span.start),
            section=places.section_at(finding.span.start),
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
