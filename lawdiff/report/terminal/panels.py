"""Claims, plans, copied text and two-year findings of a comparison, on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from rich.text import Text

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.model.statement import Verdict
from lawdiff.report.meaning import Block, blocks
from lawdiff.report.panels import (
    arithmetic,
    carried,
    carried_said,
    claims,
    claims_said,
    findings,
    outcome,
    plans,
    plans_said,
    unsure,
    words_of,
)
from lawdiff.report.terminal.cells import padded, width_of, wrapped
from lawdiff.report.terminal.lint import group_lines, left_out
from lawdiff.report.terminal.parts import headline
from lawdiff.report.terminal.theme import VERDICT_STYLE
from lawdiff.report.visible import clean
from lawdiff.report.words import CARRIED_REASON, PLAN_STATUS, VERDICT, Catalogue

# Entries listed before the rest is only counted, and lines of each.
MAX_ENTRIES, MAX_LINES = 8, 2
# What is still owed is printed; what was done is counted in the headline.
PLAN_STYLE = {"silent": "lawdiff.warning", "partial": "lawdiff.edited"}
MEANING_STYLE = {"same": "lawdiff.warning", "gone": "lawdiff.note", "grew": "lawdiff.up", "shrank": "lawdiff.down"}

Entry = tuple[str, str, list[str]]


def claims_panel(comparison: Comparison, width: int, catalogue: Catalogue) -> Iterator[Text]:
    """What the new report says about the change since the old one, where it does not hold or cannot be decided."""
    if not comparison.claims:
        return
    yield headline(say("同比说法").render(catalogue), width, claims_said(comparison, catalogue))
    open_ones = [claim for claim in claims(comparison) if claim.verdict is not Verdict.OK]
    entries: Iterator[Entry] = (
        (
            VERDICT[claim.verdict].render(catalogue),
            VERDICT_STYLE[claim.verdict],
            [claim.span.of(comparison.new.text), arithmetic(claim).render(catalogue)],
        )
        for claim in open_ones
    )
    yield from _entries(entries, len(open_ones), width, catalogue)


def plans_panel(comparison: Comparison, width: int, catalogue: Catalogue) -> Iterator[Text]:
    """What the old report promised and the new one does not report as done."""
    if not comparison.plans:
        return
    yield headline(say("上年的安排").render(catalogue), width, plans_said(comparison, catalogue))
    owed = [plan for plan in plans(comparison) if plan.status != "delivered"]
    entries: Iterator[Entry] = (
        (
            PLAN_STATUS[plan.status].render(catalogue),
            PLAN_STYLE[plan.status],
            [part for part in (plan.words(comparison.old), outcome(comparison, plan, catalogue)) if part],
        )
        for plan in owed
    )
    yield from _entries(entries, len(owed), width, catalogue)
    guesses = unsure(comparison)
    if guesses:
        yield Text(guesses.render(catalogue), "lawdiff.note")


def carried_panel(comparison: Comparison, width: int, catalogue: Catalogue) -> Iterator[Text]:
    """What was copied from the old report although it should have been renewed."""
    stale = carried(comparison)
    if not stale:
        return
    yield headline(say("沿用的文字").render(catalogue), width, carried_said(comparison, catalogue))
    entries: Iterator[Entry] = (
        (
            CARRIED_REASON[item.reason].render(catalogue),
            "lawdiff.edited",
            [words_of(comparison.new, item.new), item.why.render(catalogue)],
        )
        for item in stale
    )
    yield from _entries(entries, len(stale), width, catalogue)


def meaning_panels(comparison: Comparison, width: int, catalogue: Catalogue) -> Iterator[Iterator[Text]]:
    """Shortcomings, strength and emphasis, a panel each."""
    for block in blocks(comparison, catalogue):
        yield _block(block, width, catalogue)


def _block(block: Block, width: int, catalogue: Catalogue) -> Iterator[Text]:
    yield headline(block.title.render(catalogue), width, block.remark)
    entries: Iterator[Entry] = (
        (entry.word.render(catalogue), MEANING_STYLE.get(entry.status, "lawdiff.edited"), list(entry.lines))
        for entry in block.entries
    )
    yield from _entries(entries, len(block.entries), width, catalogue)


def findings_panel(comparison: Comparison, width: int, catalogue: Catalogue) -> Iterator[Text]:
    """What the rules about two years found in the new report."""
    if not comparison.findings:
        return
    yield headline(say("两年对照发现的问题").render(catalogue), width)
    for group in findings(comparison):
        lines = group_lines(comparison.new.source, group, width, catalogue, MAX_ENTRIES)
        yield from (line.__rich__() for line in lines)


def _entries(entries: Iterable[Entry], number: int, width: int, catalogue: Catalogue) -> Iterator[Text]:
    """A word in the margin and lines beside it, each cut after a few lines; then how many more there are."""
    shown = list(islice(entries, MAX_ENTRIES))
    margin = max((width_of(word) for word, _, _ in shown), default=0) + 2
    for word, style, paragraphs in shown:
        for at, line in enumerate(_lines(paragraphs, width - margin)):
            yield Text().append(padded(word if at == 0 else "", margin), style).append_text(line)
    if number > MAX_ENTRIES:
        yield Text(left_out(number - MAX_ENTRIES).render(catalogue), "lawdiff.note")


def _lines(paragraphs: Iterable[str], width: int) -> Iterator[Text]:
    for n, words in enumerate(paragraphs):
        lines = wrapped(Text(clean(words), "" if n == 0 else "lawdiff.note"), width)
        yield from lines[:MAX_LINES]
        if len(lines) > MAX_LINES:
            yield Text("…", "lawdiff.note")
