"""The rule table, and one rule's page, on the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from lawdiff.model.finding import Severity
from lawdiff.model.message import say
from lawdiff.model.rule import RuleRow
from lawdiff.report.terminal.cells import width_of, wrapped
from lawdiff.report.terminal.parts import Column, columns, emit, headline, width_for
from lawdiff.report.terminal.theme import SEVERITY_STYLE, themed
from lawdiff.report.visible import clean
from lawdiff.report.words import SEVERITY, Catalogue, counts

CODE_CELLS = 6
MARKED, UNMARKED = "⟦", "⟧"


def render_table(rows: Sequence[RuleRow], console: Console, catalogue: Catalogue) -> None:
    """One line a rule: code, severity, what it says, its name; then how many there are."""
    width = width_for(console)
    level = max(width_of(word.render(catalogue)) for word in SEVERITY.values())
    said = max((width_of(_said(row, catalogue)) for row in rows), default=0)
    name = max((len(row.name) for row in rows), default=0)
    room = width - CODE_CELLS - level - 4
    with themed(console):
        for row in rows:
            emit(console, _row(row, min(said, room), level, name if said + name + 2 <= room else 0, catalogue))
        emit(console, Text(), *_total(rows, catalogue))


def _row(row: RuleRow, room: int, level: int, name: int, catalogue: Catalogue) -> Text:
    """The name stands only where it leaves room for what the rule says."""
    return columns(
        Column(row.code, CODE_CELLS, "lawdiff.code"),
        Column(SEVERITY[row.severity].render(catalogue), level, SEVERITY_STYLE[row.severity]),
        Column(_said(row, catalogue), room, "" if row.default else "lawdiff.note"),
        Column(row.name if name else "", name, "lawdiff.note"),
    )


def _said(row: RuleRow, catalogue: Catalogue) -> str:
    summary = catalogue.get(row.summary, row.summary)
    return summary if row.default else say("（默认不开）").render(catalogue) + summary


def _total(rows: Sequence[RuleRow], catalogue: Catalogue) -> Iterator[Text]:
    levels = Counter(row.severity for row in rows)
    order = {level: SEVERITY[level] for level in reversed(Severity)}
    said = counts(order, levels, catalogue)
    line = say("{n}条规则：{said}。lawdiff explain 代码 看一条的说明。", n=len(rows), said=said)
    yield Text(line.render(catalogue), "lawdiff.note")


def render_page(row: RuleRow, console: Console, catalogue: Catalogue) -> None:
    """A rule's page: head, the whole text, its options; the words it finds stand out in the examples."""
    width = width_for(console)
    with themed(console):
        emit(console, headline(f"{row.code} {row.name}", width, SEVERITY[row.severity].render(catalogue)))
        for line in _summary(row, catalogue):
            emit(console, *wrapped(line, width))
        for text in row.page.strip().splitlines()[1:]:
            emit(console, *_hung(text, width))
        emit(console, *_options(row, catalogue))


def _summary(row: RuleRow, catalogue: Catalogue) -> Iterator[Text]:
    yield Text(catalogue.get(row.summary, row.summary), "bold")
    if row.habit:
        yield Text(say("全文合为一项，列出各处。").render(catalogue), "lawdiff.note")
    if not row.default:
        yield Text(say("默认不开，用 --select {code} 打开。", code=row.code).render(catalogue), "lawdiff.note")


def _options(row: RuleRow, catalogue: Catalogue) -> Iterator[Text]:
    if row.options:
        yield Text()
        yield Text(say("可设：").render(catalogue), "bold")
    for name, value in row.options:
        yield Text(f"    {name} = {value}")


def _hung(text: str, width: int) -> Iterator[Text]:
    """A line of the page, wrapped under its own indent."""
    words = text.lstrip(" ")
    indent = " " * (len(text) - len(words))
    for line in wrapped(_marked(words), max(width - len(indent), 8)) if words else [Text()]:
        yield Text(indent).append_text(line)


def _marked(words: str) -> Text:
    """The brackets stay, so that the page reads without colour too."""
    text = Text(clean(words))
    start = words.find(MARKED)
    while start >= 0:
        end = words.find(UNMARKED, start)
        if end < 0:
            break
        text.stylize("lawdiff.error", start, end + 1)
        start = words.find(MARKED, end)
    return text
