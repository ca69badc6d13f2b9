"""The head of a comparison on the terminal: what is new, what stayed, what moved, what was carried over."""

from __future__ import annotations

from collections.abc import Iterator

from rich.box import ROUNDED
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from lawdiff.model.comparison import Comparison
from lawdiff.model.document import Document
from lawdiff.model.message import Message, say
from lawdiff.report.figures import percent
from lawdiff.report.highlights import sayings
from lawdiff.report.terminal.cells import fitted, padded, width_of, wrapped
from lawdiff.report.terminal.parts import gauge, width_for
from lawdiff.report.visible import clean
from lawdiff.report.words import (
    CARRIED_REASON,
    METRIC_STATUS,
    PAIR_KIND,
    SECTION_STATUS,
    Catalogue,
    carried_over,
    chars_of,
    counts,
    title_of,
)

BAR_CELLS = 18


def summary(comparison: Comparison, console: Console, catalogue: Catalogue) -> Panel:
    """The panel at the head."""
    width = width_for(console)
    inner = width - 4
    titles = [
        *_document(say("旧"), comparison.old, inner, catalogue),
        *_document(say("新"), comparison.new, inner, catalogue),
    ]
    lines = [*titles, Text(), _shares(comparison, inner, catalogue), Text(), *_counts(comparison, inner, catalogue)]
    title = Text(say("两份报告对照").render(catalogue), "lawdiff.title")
    return Panel(Group(*lines), title=title, title_align="left", box=ROUNDED, width=width, border_style="lawdiff.rule")


def _document(side: Message, document: Document, width: int, catalogue: Catalogue) -> Iterator[Text]:
    year = say("{year}年", year=document.year).render(catalogue) if document.year else "—"
    chars = say("{n}字", n=f"{chars_of(document):,}").render(catalogue)
    head = f"{side.render(catalogue)}  {year}  "
    room = width - width_of(head) - width_of(chars) - 2
    line = Text().append(head, "lawdiff.note")
    line.append(padded(clean(title_of(document)), max(room, 4)), "lawdiff.title")
    yield line.append("  " + chars, "lawdiff.note")
    yield Text(" " * width_of(head)).append(fitted(clean(document.source.path), width - width_of(head)), "lawdiff.note")


def _shares(comparison: Comparison, width: int, catalogue: Catalogue) -> Text:
    line = Text()
    for n, (word, share) in enumerate(((say("相似"), comparison.similarity), (say("新写"), comparison.novelty))):
        line.append("    " if n else "")
        line.append(word.render(catalogue) + " ", "lawdiff.note")
        line.append(percent(share), "lawdiff.number").append(" ")
        line.append_text(gauge(share, min(BAR_CELLS, (width - 32) // 2)))
    return line


def _counts(comparison: Comparison, width: int, catalogue: Catalogue) -> Iterator[Text]:
    rows: list[tuple[Message, str]] = [
        (say("章节"), counts(SECTION_STATUS, comparison.section_counts, catalogue)),
        (say("句子"), counts(PAIR_KIND, comparison.pair_counts, catalogue)),
        (say("数字"), counts(METRIC_STATUS, comparison.metric_counts, catalogue)),
        (say("移动"), _moved(comparison, catalogue)),
        (say("沿用"), _carried(comparison, catalogue)),
        *sayings(comparison),
    ]
    shown = [(word.render(catalogue), said) for word, said in rows if said]
    label = max((width_of(word) for word, _ in shown), default=0)
    for word, said in shown:
        for n, line in enumerate(wrapped(Text(clean(said)), width - label - 2)):
            head = padded(word if n == 0 else "", label + 2)
            yield Text().append(head, "lawdiff.note").append_text(line)


def _moved(comparison: Comparison, catalogue: Catalogue) -> str:
    moved = sum(1 for pair in comparison.pairs if pair.moved)
    return say("{n}处文字换了位置", n=moved).render(catalogue) if moved else ""


def _carried(comparison: Comparison, catalogue: Catalogue) -> str:
    chars = carried_over(comparison.carried)
    if not chars:
        return ""
    total = say("{n}字", n=f"{sum(chars.values()):,}").render(catalogue)
    return total + say("：").render(catalogue) + counts(CARRIED_REASON, chars, catalogue)
