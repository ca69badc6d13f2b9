"""Wholes and their parts: in brackets, behind 其中, in the list that follows, or added up at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, zip_longest

from lawdiff.analysis.statements.frame import BRACKET, Figure, Frame
from lawdiff.analysis.statements.interval import interval
from lawdiff.analysis.statements.tallies import adds_up, amount, exact, is_long, slip, summed, tally
from lawdiff.model.metric import MetricKind, MetricRole
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement

_HARD = re.compile(r"[，；。：！？\n]")
_OF_WHICH = re.compile(r"其中|包括|分为")
_ALL_NAMED = re.compile(r"其他|其余|其它")
_SOME_NAMED = re.compile(r"^(?:其中|含|包含|包括|如)")
_AVERAGE = re.compile(r"年均|平均|日均|月均|每年|每[百千万]人|人均|户均|每户|每人")
_TOTAL = re.compile(r"(?:合计|共计|总计|总共|总规模)(?:为|达到?|约|有)?[^，；。：、]{0,4}$")
_ALIKE = (frozenset("件份宗项个条起篇部期"), frozenset({"人", "名", "位"}), frozenset("家户个所"))
ABOVE = Decimal("1.25")  # rounded parts that pass their whole by less are its parts, and a question
NEXT = 24  # characters between two parts of a whole


def sums(frame: Frame) -> Iterator[Statement]:
    """Every sum that a sentence states, with its verdict."""
    before: tuple[Figure, ...] = ()
    for span, figures in frame.filled():
        yield from _bracketed(frame, span, figures)
        yield from _of_which(frame, span, figures, before)
        yield from _listed(frame, span, figures)
        yield from _totals(frame, span, figures, before)
        before = figures


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures count in units that may be added: the same, or classifiers of the same sort (件, 份)."""
    a, b = one.metric, other.metric
    if a.unit == b.unit:
        return a.kind == b.kind
    both = {a.unit, b.unit}
    return a.kind == b.kind == MetricKind.COUNT and any(both <= group for group in _ALIKE)


def _bracketed(frame: Frame, span: Span, figures: Sequence[Figure]) -> Iterator[Statement]:
    for bracket in BRACKET.finditer(frame.text, span.start, span.end):
        parts = [f for f in frame.within(bracket.start(), bracket.end()) if f.countable]
        outer = [f for f in figures if f.end <= bracket.start() and f.countable and not _inside(frame, span, f)]
        if len(parts) < 2 or not outer or _HARD.search(frame.text, outer[-1].end, bracket.start()):
            continue
        whole = outer[-1]
        if not _uniform(parts) or not alike(whole, parts[0]):
            continue
        partial = _SOME_NAMED.search(bracket["words"]) is not None and not _ALL_NAMED.search(bracket["words"])
        yield tally(frame, whole, parts, partial, bracket.end())


def _inside(frame: Frame, span: Span, figure: Figure) -> bool:
    return any(m.start() < figure.start < m.end() for m in BRACKET.finditer(frame.text, span.start, span.end))


def _uniform(parts: Sequence[Figure]) -> bool:
    return all(a.metric.unit == b.metric.unit for a, b in pairwise(parts))


def _of_which(frame: Frame, span: Span, figures: Sequence[Figure], before: Sequence[Figure]) -> Iterator[Statement]:
    marks = [m for m in _OF_WHICH.finditer(frame.text, span.start, span.end) if not _in_bracket(frame, span, m.start())]
    for mark, following in zip_longest(marks, marks[1:]):
        end = following.start() if following else span.end
        wholes = [f for f in figures if f.end <= mark.start() and f.addable and not _inside(frame, span, f)]
        if mark.start() <= span.start + 1:
            wholes = [f for f in before if f.addable] + wholes
        parts = [f for f in frame.within(mark.end(), end) if f.addable and not _inside(frame, span, f)]
        if parts and _led_astray(frame, mark.end(), parts[0]):
            continue
        gains = bool(parts) and _gain(parts[0])
        parts = [f for f in parts if _gain(f) == gains and f.metric.role != MetricRole.PREVIOUS]
        wholes = [f for f in wholes if _gain(f) == gains]
        units = list(dict.fromkeys(f.metric.unit for f in parts))
        for unit in units:
            same = [f for f in parts if f.metric.unit == unit]
            # What is counted otherwise than the first part is a part only of a whole counted in its very unit.
            antecedents = [
                f for f in reversed(wholes) if f.metric.unit == unit or (unit == units[0] and alike(f, same[0]))
            ][:3]
            if antecedents:
                yield from _parts(frame, antecedents, same, mark[0] == "其中")


def _led_astray(frame: Frame, at: int, part: Figure) -> bool:
    """Whether 其中 was about growth, and its first amount stands clauses further on."""
    return frame.text[at : part.start].count("，") > 1 and bool(frame.within(at, part.start))


def _gain(figure: Figure) -> bool:
    return figure.metric.role == MetricRole.CHANGE


def _in_bracket(frame: Frame, span: Span, at: int) -> bool:
    return any(m.start() < at < m.end() for m in BRACKET.finditer(frame.text, span.start, span.end))


def _parts(frame: Frame, wholes: Sequence[Figure], parts: Sequence[Figure], partial: bool) -> Iterator[Statement]:
    """The parts up to each ；, all of them first; the antecedent that makes the statement true is the one meant."""
    for whole in wholes:
        if adds_up(whole, parts):
            yield tally(frame, whole, parts, partial, parts[-1].end)
            return
    groups = _groups(frame, parts)
    for n, group in enumerate(groups):
        fitting = next((w for w in wholes if adds_up(w, group)), None)
        if fitting:
            yield tally(frame, fitting, group, partial, group[-1].end)
        elif n == 0:
            yield from _partial(frame, wholes, group, partial)


def _groups(frame: Frame, parts: Sequence[Figure]) -> list[list[Figure]]:
    groups: list[list[Figure]] = [[parts[0]]]
    for one, other in pairwise(parts):
        if "；" in frame.text[one.end : other.start]:
            groups.append([])
        groups[-1].append(other)
    return groups


def _partial(frame: Frame, wholes: Sequence[Figure], parts: list[Figure], partial: bool) -> Iterator[Statement]:
    """Parts that do not make the whole: some are named only, or one of the figures is wrong."""
    whole = wholes[0]
    if len(parts) >= 2 and slip(whole, parts) and exact([whole, *parts]):
        yield tally(frame, whole, parts, partial, parts[-1].end)
        return
    if len(parts) >= 3 and not exact(parts) and amount(whole) < summed(parts).low <= amount(whole) * ABOVE:
        yield tally(frame, whole, parts, False, parts[-1].end)
        return
    fits = next((w for w in wholes if interval(parts[0].metric).low <= interval(w.metric).high), None)
    if fits:
        yield tally(frame, fits, _leading(frame, fits, parts), True, parts[0].end)
    elif not _AVERAGE.search(frame.text, frame.clause_start(whole.start), parts[0].start):
        yield tally(frame, whole, parts[:1], partial, parts[0].end)


def _elsewhere(frame: Frame, one: Figure, other: Figure) -> bool:
    """Whether so much stands between two figures that the second is no part of the same whole."""
    gap = frame.text[one.end : other.start]
    return len(gap) > NEXT or gap.count("，") > 1 or bool(frame.within(one.end, other.start))


def _leading(frame: Frame, whole: Figure, parts: list[Figure]) -> list[Figure]:
    """As many parts as the whole can hold; what follows are other quantities."""
    room = interval(whole.metric).high
    kept = 0
    total = Decimal(0)
    for part in parts:
        total += part.metric.amount or Decimal(0)
        if total > room or (kept and _elsewhere(frame, parts[kept - 1], part)):
            break
        kept += 1
    return parts[: max(kept, 1)]


def _listed(frame: Frame, span: Span, figures: Sequence[Figure]) -> Iterator[Statement]:
    """`对312份文件进行评估，保留290件、修订9件、宣布失效13件`: a list of three or more right behind its whole."""
    runs = _clauses(frame, span, figures)
    for (_, first), (at, parts) in pairwise(runs):
        wholes = [f for f in first if f.countable]
        if len(wholes) != 1 or len(parts) < 3 or not all(f.countable for f in parts) or not _uniform(parts):
            continue
        whole = wholes[0]
        if "其中" in frame.text[at : parts[0].start] or not alike(whole, parts[0]):
            continue
        if adds_up(whole, parts) or (slip(whole, parts, digits_only=True) and exact([whole, *parts])):
            yield tally(frame, whole, parts, False, parts[-1].end)


def _clauses(frame: Frame, span: Span, figures: Sequence[Figure]) -> list[tuple[int, list[Figure]]]:
    """The clauses of a sentence with the figures in them; brackets apart."""
    found: list[tuple[int, list[Figure]]] = []
    for figure in figures:
        if _inside(frame, span, figure):
            continue
        start = frame.clause_start(figure.start, span.start)
        if found and found[-1][0] == start:
            found[-1][1].append(figure)
        else:
            found.append((start, [figure]))
    return found


def _totals(frame: Frame, span: Span, figures: Sequence[Figure], before: Sequence[Figure]) -> Iterator[Statement]:
    """`甲5000亿元，乙2000亿元，合计7000亿元`: told only where it holds, or where a plain list is off by a digit."""
    for figure in figures:
        if not figure.countable or not _TOTAL.search(
            frame.text, frame.clause_start(figure.start, span.start), figure.start
        ):
            continue
        earlier = [
            f
            for f in (*before, *figures)
            if f.end <= figure.start and f.countable and f.metric.unit == figure.metric.unit
        ]
        for count in range(2, min(len(earlier), 8) + 1):
            if adds_up(figure, earlier[-count:]):
                parts = earlier[-count:]
                yield tally(frame, figure, parts, False, figure.end, start=frame.clause_start(parts[0].start))
                break
        else:
            mine = [f for f in earlier if f.start >= span.start]
            if len(mine) > 1 and slip(figure, mine, digits_only=True) and exact([figure, *mine]) and is_long(figure):
                yield tally(frame, figure, mine, False, figure.end, start=frame.clause_start(mine[0].start))
