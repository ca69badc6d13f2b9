"""The story of one body on the terminal: years, sections, plans, figures."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from lawdiff.model.history import History
from lawdiff.model.message import say
from lawdiff.report.figures import percent
from lawdiff.report.panels import outcome
from lawdiff.report.story import NamedStep, YearRow, actual, into, level, named, sure, told, years
from lawdiff.report.terminal.cells import padded, width_of, wrapped
from lawdiff.report.terminal.metrics import render_series
from lawdiff.report.terminal.parts import emit, gauge, headline, width_for
from lawdiff.report.terminal.theme import themed
from lawdiff.report.visible import clean
from lawdiff.report.words import HOW, PLAN_STATUS, Catalogue, title_of

BAR_CELLS = 12
# Plans shown of each year and outcome, and lines of each.
MAX_PLANS, MAX_LINES = 3, 2
HOW_STYLE = {"renamed": "lawdiff.edited", "split": "lawdiff.up", "merged": "lawdiff.moved", "added": "lawdiff.insert"}
PLAN_STYLE = {"delivered": "lawdiff.good", "partial": "lawdiff.edited", "silent": "lawdiff.warning"}


def render(history: History, console: Console, catalogue: Catalogue, *, top: int) -> None:
    """Print it; `top` figures at most."""
    width = width_for(console)
    with themed(console):
        emit(console, *_years(history, width, catalogue), Text())
        emit(console, *_lineages(history, width, catalogue), Text())
        emit(console, *_plans(history, width, catalogue))
        if top and (rows := actual(history.series)):
            render_series(history.documents, rows, console, catalogue, top=top, grep=None)
        emit(console, *(Text(clean(note.render(catalogue)), "lawdiff.note") for note in history.notes))


def _years(history: History, width: int, catalogue: Catalogue) -> Iterator[Text]:
    rows = list(years(history))
    yield headline(clean(title_of(history.documents[-1])), width, say("{n}份报告", n=len(rows)).render(catalogue))
    heads = (say("年度"), say("字数"), say("新写"), say("照抄"), say("上年的安排"))
    words = [head.render(catalogue) for head in heads]
    yield Text(
        f"{padded(words[0], 6)}{words[1]:>{8 - width_of(words[1]) + len(words[1])}}  "
        f"{padded(words[2], BAR_CELLS + 8)}{padded(words[3], 10)}{words[4]}",
        "lawdiff.note",
    )
    yield from (_year(row, catalogue) for row in rows)


def _year(row: YearRow, catalogue: Catalogue) -> Text:
    line = Text().append(padded(str(row.year), 6), "lawdiff.title").append(f"{row.chars:>8,}  ")
    if row.novelty is None or row.carried is None:
        return line.append(say("起点").render(catalogue), "lawdiff.note")
    line.append_text(gauge(row.novelty, BAR_CELLS)).append(f" {percent(row.novelty):>6} ")
    line.append(f"{percent(row.carried):>8}  ")
    for n, status in enumerate(reversed(tuple(PLAN_STATUS))):
        word = PLAN_STATUS[status].render(catalogue)
        line.append(" · " if n else "", "lawdiff.note")
        line.append(word, PLAN_STYLE[status]).append(f" {row.plans.get(status, 0)}")
    return line


def _lineages(history: History, width: int, catalogue: Catalogue) -> Iterator[Text]:
    rows = told(history)
    remark = say("{n}条", n=len(rows)).render(catalogue)
    yield headline(say("章节的演变").render(catalogue), width, remark)
    for lineage in rows:
        margin = "  " * (level(history, lineage) - 1)
        for n, step in enumerate(named(history, lineage)):
            yield from _named(step, margin + ("  " if n else ""), width, catalogue)
        if merged := into(history, lineage):
            words = say("并入「{title}」", title=merged).render(catalogue)
            yield from _hanging(Text(" " * (len(margin) + 13)), Text(words, "lawdiff.moved"), width)


def _named(step: NamedStep, margin: str, width: int, catalogue: Catalogue) -> Iterator[Text]:
    line = Text(step.title)
    if step.how in HOW_STYLE:
        line.append("  " + HOW[step.how].render(catalogue), HOW_STYLE[step.how])
    yield from _hanging(Text(margin).append(padded(step.years, 11), "lawdiff.note"), line, width)


def _hanging(head: Text, words: Text, width: int, most: int | None = None) -> Iterator[Text]:
    """The words beside a head, their further lines below one another, `most` lines of them."""
    room = width_of(head.plain)
    for n, line in enumerate(wrapped(words, width - room)[:most]):
        yield (head.copy() if n == 0 else Text(" " * room)).append_text(line)


def _plans(history: History, width: int, catalogue: Catalogue) -> Iterator[Text]:
    """Of each year some plans whose outcome is sure, those with figures first."""
    yield headline(say("计划与结果").render(catalogue), width, say("只列有把握的").render(catalogue))
    for row in history.comparisons:
        words = say("{old}年的计划，{new}年的报告", old=row.old.year, new=row.new.year)
        yield Text(words.render(catalogue), "lawdiff.title")
        for status in reversed(tuple(PLAN_STATUS)):
            word = PLAN_STATUS[status].render(catalogue)
            head = Text("  ").append(padded(word, width_of(word) + 2), PLAN_STYLE[status])
            for plan in sure(row, status)[:MAX_PLANS]:
                yield from _hanging(head, Text(clean(plan.words(row.old))), width, MAX_LINES)
                why = Text(outcome(row, plan, catalogue), "lawdiff.note")
                if why.plain:
                    yield from _hanging(Text(" " * width_of(head.plain)), why, width, MAX_LINES)
    yield Text()
