"""分别: as many values as subjects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawdiff.analysis.statements.counting import Count, count_items, masked
from lawdiff.analysis.statements.frame import Figure, Frame
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement, StatementKind, Verdict

_MARK = re.compile(r"分别")
_BETWEEN = re.compile(r"(?:以上|左右|以内|以下)?(?:[、和及与]|以及)")
_FUSED = re.compile(r"存贷款|城乡|进出口|前[两三四]年|南北|东西部")
_YEARS = re.compile(r"[两三四五]年")


def respective(frame: Frame) -> Iterator[Statement]:
    """Every 分别 with a list of values behind it."""
    for span, figures in frame.filled():
        for mark in _MARK.finditer(frame.text, span.start, span.end):
            values = _values(frame, [f for f in figures if f.start >= mark.end()])
            if len(values) < 2 or "，" in frame.text[mark.end() : values[0].start]:
                continue
            yield from _tried(frame, span, mark.start(), values)


def _values(frame: Frame, figures: Sequence[Figure]) -> list[Figure]:
    run = list(figures[:1])
    for figure in figures[1:]:
        if not _BETWEEN.fullmatch(frame.text[run[-1].end : figure.start]):
            break
        run.append(figure)
    return run


def _tried(frame: Frame, span: Span, mark: int, values: Sequence[Figure]) -> Iterator[Statement]:
    start = frame.clause_start(mark, span.start)
    count = _subjects(frame, start, mark)
    if count.most < 2:
        earlier = frame.clause_start(max(start - 1, span.start), span.start)
        before = _subjects(frame, earlier, max(start - 1, earlier))
        if before.most >= 2:
            start, count = earlier, before
    number = len(values)
    fused = any(pattern.search(frame.text, start, mark) for pattern in (_FUSED, _YEARS))
    if count.most < 2 and not fused:
        return
    verdict = Verdict.OK if count.allows(number) or fused else Verdict.UNDECIDABLE
    detail = (
        f"{count.least}项，{number}个数"
        if count.least == count.most
        else f"{count.least}至{count.most}项，{number}个数"
    )
    yield frame.statement(StatementKind.ENUMERATION, start, values[-1].end, verdict, detail, stated=str(number))


def _subjects(frame: Frame, start: int, end: int) -> Count:
    words = masked(frame.text[start:end])
    return count_items(words) if words else Count(0, 0)
