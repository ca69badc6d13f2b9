"""A level told as a multiple of an earlier one: `旅游收入30亿元，是2020年10亿元的3倍`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lawdiff.analysis.statements.frame import Figure, Frame, plain, shown
from lawdiff.analysis.statements.interval import interval, stated
from lawdiff.analysis.statements.tallies import exact
from lawdiff.model.statement import Statement, StatementKind, Verdict

_OF = re.compile(
    r"，?(?:已经?)?(?:是|为|相当于|达到?)"
    r"(?:(?:19|20)[0-9]{2}年(?:末|底|初)?|上年|去年|“十[一二三四]五”末)的?"
)


def multiples(frame: Frame) -> Iterator[Statement]:
    """Every level beside its base and the multiple that it is of it."""
    for _, figures in frame.filled():
        for level, base, times in zip(figures, figures[1:], figures[2:], strict=False):
            if _stated(frame, level, base, times):
                yield _tried(frame, level, base, times)


def _stated(frame: Frame, level: Figure, base: Figure, times: Figure) -> bool:
    return (
        times.metric.unit == "倍"
        and level.addable
        and base.addable
        and level.metric.unit == base.metric.unit
        and (base.metric.amount or Decimal(0)) > 0
        and frame.text[base.end : times.start] == "的"
        and _OF.fullmatch(frame.text, level.end, base.start) is not None
    )


def _tried(frame: Frame, level: Figure, base: Figure, times: Figure) -> Statement:
    reach = interval(level.metric) / interval(base.metric)
    computed = plain(round((level.metric.amount or Decimal(0)) / (base.metric.amount or Decimal(1)), 2))
    fits = reach.meets(stated(times.metric))
    verdict = Verdict.OK if fits else Verdict.WRONG if exact([level, base, times]) else Verdict.UNDECIDABLE
    detail = f"{shown(level)}/{shown(base)}={computed}" + ("" if fits else f"≠{times.metric.value}")
    return frame.statement(
        StatementKind.CHANGE,
        frame.clause_start(level.start),
        times.end,
        verdict,
        detail,
        stated=times.metric.text,
        computed=f"{computed}倍",
    )
