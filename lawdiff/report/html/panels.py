"""Claims, plans and copied text as rows of the page's tables."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import Message, say
from lawdiff.report import panels
from lawdiff.report.html.figure_rows import Spots
from lawdiff.report.visible import clean
from lawdiff.report.words import CARRIED_REASON, PLAN_STATUS, VERDICT, Catalogue

# Rows in sight; the others are folded below them.
MAX_ROWS = 12
# Words shown of a sentence: the whole of it stands in the text, a click away.
MAX_WORDS = 80


class PanelRow(Struct, frozen=True):
    """A word with its class, the words it speaks of, what is to be said of them, and the anchor of their sentence."""

    word: Message
    kind: str
    words: str
    remark: str
    at: str | None


class Panel(Struct, frozen=True):
    """A titled table; `heads` are the titles of its columns."""

    name: str
    title: Message
    said: str
    heads: tuple[Message, Message, Message]
    rows: tuple[PanelRow, ...]
    note: Message | None = None

    @property
    def shown(self) -> tuple[PanelRow, ...]:
        return self.rows[:MAX_ROWS]

    @property
    def folded(self) -> tuple[PanelRow, ...]:
        return self.rows[MAX_ROWS:]


def panels_of(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Iterator[Panel]:
    """The panels that have something to show."""
    if comparison.claims:
        yield _claims(comparison, spots, catalogue)
    if comparison.plans:
        yield _plans(comparison, spots, catalogue)
    if panels.carried(comparison):
        yield _carried(comparison, spots, catalogue)


def _claims(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Panel:
    new = comparison.new
    rows = (
        PanelRow(
            VERDICT[claim.verdict],
            claim.verdict,
            _short(claim.span.of(new.text)),
            clean(panels.arithmetic(claim).render(catalogue)),
            spots.new.get(panels.sentence_at(new, claim.span.start) or 0),
        )
        for claim in panels.claims(comparison)
    )
    heads = (say("结论"), say("新报告的说法"), say("核算"))
    return Panel("claims", say("同比说法"), panels.claims_said(comparison, catalogue), heads, tuple(rows))


def _plans(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Panel:
    rows = (
        PanelRow(
            PLAN_STATUS[plan.status],
            plan.status,
            _short(plan.span.of(comparison.old.text)),
            _short(panels.outcome(comparison, plan, catalogue)),
            spots.old.get(plan.old[0]) if plan.old else None,
        )
        for plan in panels.plans(comparison)
    )
    heads = (say("结果"), say("上年的安排"), say("新报告中的依据"))
    return Panel(
        "plans",
        say("上年的安排"),
        panels.plans_said(comparison, catalogue),
        heads,
        tuple(rows),
        panels.unsure(comparison),
    )


def _carried(comparison: Comparison, spots: Spots, catalogue: Catalogue) -> Panel:
    rows = (
        PanelRow(
            CARRIED_REASON[item.reason],
            item.reason,
            _short(panels.words_of(comparison.new, item.new)),
            say("{n}字", n=f"{item.chars:,}").render(catalogue),
            spots.new.get(item.new[0]) if item.new else None,
        )
        for item in panels.carried(comparison)
    )
    heads = (say("原因"), say("文字"), say("字数"))
    return Panel("carried", say("沿用的文字"), panels.carried_said(comparison, catalogue), heads, tuple(rows))


def _short(text: str) -> str:
    words = clean(text)
    return words if len(words) <= MAX_WORDS else words[: MAX_WORDS - 1] + "…"
