"""What became of the sections, and of the figures, as tables on the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from lawdiff.model.comparison import Comparison, MetricPair, MetricStatus, SectionPair, SectionStatus
from lawdiff.model.message import say
from lawdiff.report.arrange import is_chapter, section_of, section_rows
from lawdiff.report.figures import as_written, by_size, delta, growth, guessed, percent
from lawdiff.report.naming import heading_of
from lawdiff.report.terminal.cells import fitted, padded, width_of
from lawdiff.report.terminal.parts import Column, columns, gauge, headline
from lawdiff.report.terminal.theme import SECTION_STYLE
from lawdiff.report.visible import clean
from lawdiff.report.words import METRIC_STATUS, SECTION_STATUS, Catalogue, counts, named

SECTION_BAR = 10
# Changed figures listed before the rest is only counted.
MAX_METRICS = 20
# The least room for the name of a figure, and the cells that stand between the columns.
MIN_LABEL, GAPS = 12, 6


def section_table(comparison: Comparison, width: int, catalogue: Catalogue) -> Iterator[Text]:
    """The section tree: status, heading, similarity; items are only counted."""
    rows = [row for row in section_rows(comparison) if is_chapter(section_of(comparison, row))]
    if not rows:
        return
    yield headline(say("章节").render(catalogue), width, say("相似").render(catalogue))
    room = max(width_of(word.render(catalogue)) for word in SECTION_STATUS.values())
    for row in rows:
        yield from _section(comparison, row, width, room, catalogue)
    items = len(comparison.sections) - len(rows)
    if items:
        yield Text(say("另有{n}个条目（一是、二是……），见下文。", n=items).render(catalogue), "lawdiff.note")


def _section(comparison: Comparison, row: SectionPair, width: int, room: int, catalogue: Catalogue) -> Iterator[Text]:
    node = section_of(comparison, row)
    indent = "  " * (node.level - 1)
    status = padded(SECTION_STATUS[row.status].render(catalogue), room)
    line = Text().append(status + "  ", _quiet(SECTION_STYLE[row.status]))
    space = width - room - 2 - SECTION_BAR - 9
    line.append(padded(indent + clean(heading_of(node)), space), "lawdiff.title" if node.level == 1 else "")
    if row.old is not None and row.new is not None:
        line.append("  ").append_text(gauge(row.similarity, SECTION_BAR)).append(f" {percent(row.similarity):>6}")
    line.rstrip()
    yield line
    if row.old is None or row.new is None or row.status in (SectionStatus.SAME, SectionStatus.EDITED):
        return
    was = say("原为 {title}", title=clean(heading_of(comparison.old.sections[row.old]))).render(catalogue)
    if heading_of(comparison.old.sections[row.old]) != heading_of(node):
        yield Text(" " * (room + 2) + indent).append(fitted(was, space - width_of(indent)), "lawdiff.note")


def _quiet(style: str) -> str:
    """A status word is never struck out: it would not read."""
    return "red" if style == "lawdiff.delete" else style


def metric_table(comparison: Comparison, width: int, catalogue: Catalogue) -> Iterator[Text]:
    """Changed figures, the largest change first; the others are counted."""
    if not comparison.metrics:
        return
    yield headline(say("数字").render(catalogue), width, counts(METRIC_STATUS, comparison.metric_counts, catalogue))
    rows = by_size(comparison.metrics)
    if rows:
        yield from _metric_rows(rows[:MAX_METRICS], width, catalogue)
    if len(rows) > MAX_METRICS:
        more = say("另有{n}个数字有变化，全部列在 --format json 与 html 中。", n=len(rows) - MAX_METRICS)
        yield Text(fitted(more.render(catalogue), width), "lawdiff.note")
    if any(guessed(row) for row in rows[:MAX_METRICS]):
        yield Text(say("？ 配对没有把握，请核对原文。").render(catalogue), "lawdiff.note")


def _metric_rows(rows: Sequence[MetricPair], width: int, catalogue: Catalogue) -> Iterator[Text]:
    """Name, old, new, difference, rate; where the width does not hold them all, the difference goes."""
    cells = [
        (_label(row, catalogue), as_written(row.old), as_written(row.new), _delta(row, catalogue), growth(row))
        for row in rows
    ]
    caps = (width, 16, 16, 18, 10)
    rooms = [min(cap, max(width_of(line[n]) for line in cells)) for n, cap in enumerate(caps)]
    if sum(rooms[1:]) + MIN_LABEL + GAPS > width:
        rooms[3] = 0
    rooms[0] = max(min(rooms[0], width - sum(rooms[1:]) - GAPS), MIN_LABEL)
    for row, (label, old, new, change, rate) in zip(rows, cells, strict=True):
        style = _direction(row)
        yield columns(
            Column(label, rooms[0]),
            Column(old, rooms[1], "lawdiff.note", "right"),
            Column("→", 1, "lawdiff.note"),
            Column(new, rooms[2], "lawdiff.number"),
            Column(change if rooms[3] else "", rooms[3], style, "right"),
            Column(rate, rooms[4], style, "right"),
            gap=" ",
        )


def _label(row: MetricPair, catalogue: Catalogue) -> str:
    return named(row, catalogue) + ("？" if guessed(row) else "")


def _delta(row: MetricPair, catalogue: Catalogue) -> str:
    if row.status is MetricStatus.INCOMPARABLE:
        return METRIC_STATUS[row.status].render(catalogue)
    return delta(row)


def _direction(row: MetricPair) -> str:
    if row.delta is None:
        return "lawdiff.note"
    return "lawdiff.up" if row.delta > 0 else "lawdiff.down"
