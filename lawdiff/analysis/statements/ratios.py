"""Shares told beside their part and whole, structures a:b:c, and shares listed one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lawdiff.analysis.statements.frame import Figure, Frame, plain, shown
from lawdiff.analysis.statements.interval import Interval, interval, stated
from lawdiff.analysis.statements.sums import alike
from lawdiff.model.metric import Metric, MetricKind, MetricRole, Qualifier
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement, StatementKind, Verdict

_RATE = re.compile(r"(?P<stem>[\u4e00-\u9fff]{2,})率$")
_SHARE = re.compile(r"占(?P<of>[^，、]*?)(?:比重|比例|比|的)?$|占比")
_STRUCTURE = re.compile(r"结构|比重|占比|比例|构成")
FAR = Decimal(10)  # points: a rate further off measures something else
HUNDRED = Decimal(100)


def ratios(frame: Frame) -> Iterator[Statement]:
    """Every share that its sentence lets one compute."""
    for span, figures in frame.filled():
        yield from _quotients(frame, span, figures)
        yield from _structures(frame, figures)
        yield from _shares(frame, span, figures)


def _quotients(frame: Frame, span: Span, figures: Sequence[Figure]) -> Iterator[Statement]:
    for n, rate in enumerate(figures):
        if not _is_rate(rate.metric):
            continue
        counts = [f for f in figures[:n] if f.countable and f.metric.qualifier is Qualifier.EXACT]
        if len(counts) < 2:
            continue
        part, earlier = counts[-1], [f for f in counts[-4:-1] if alike(f, counts[-1])]
        if "；" in frame.text[part.end : rate.start] or frame.text[part.end : rate.start].count("，") > 1:
            continue
        for whole in reversed(earlier):
            found = _quotient(frame, span, whole, part, rate)
            if found:
                yield found
                break


def _is_rate(metric: Metric) -> bool:
    return (
        metric.unit == "%"
        and metric.change is None
        and metric.role not in (MetricRole.CHANGE, MetricRole.PREVIOUS)
        and metric.qualifier is Qualifier.EXACT
    )


def _quotient(frame: Frame, span: Span, whole: Figure, part: Figure, rate: Figure) -> Statement | None:
    a, b = interval(whole.metric), interval(part.metric)
    if b.low > a.high or a.low <= 0:
        return None
    share = b / a
    fits = Interval(share.low * HUNDRED, share.high * HUNDRED).meets(stated(rate.metric))
    exact = (part.metric.amount or Decimal(0)) / (whole.metric.amount or Decimal(1)) * HUNDRED
    computed = plain(round(exact, 2))
    near = abs(exact - (rate.metric.amount or Decimal(0))) <= FAR
    if not fits and not (near and _meant(frame, whole, part, rate)):
        return None
    verdict = Verdict.OK if fits else Verdict.WRONG
    detail = f"{shown(part)}/{shown(whole)}={computed}%" + ("" if fits else f"≠{rate.metric.value}%")
    start = frame.clause_start(whole.start, span.start)
    return frame.statement(
        StatementKind.RATIO, start, rate.end, verdict, detail, stated=f"{rate.metric.value}%", computed=f"{computed}%"
    )


def _meant(frame: Frame, whole: Figure, part: Figure, rate: Figure) -> bool:
    """Whether the rate surely is this quotient: its name repeats a word of the part's (成功 in 调处成功率)."""
    between = frame.text[part.end : rate.start]
    clauses = frame.text[whole.end : part.start]
    if clauses.count("，") > 1 or "；" in clauses:
        return False
    name = _RATE.search(rate.metric.label)
    words = frame.text[frame.clause_start(part.start) : part.start]
    return name is not None and between.count("，") == 1 and _share_word(name["stem"][-4:], words)


def _share_word(one: str, other: str) -> bool:
    return any(one[i : i + 2] in other for i in range(len(one) - 1))


def _structures(frame: Frame, figures: Sequence[Figure]) -> Iterator[Statement]:
    """`4.0:37.7:58.3`: the parts of a structure make a hundred."""
    for figure in figures:
        terms = figure.metric.value.split(":")
        if figure.metric.kind != MetricKind.RATIO or len(terms) < 3:
            continue
        start = frame.clause_start(figure.start)
        total = sum(Decimal(term) for term in terms)
        if not _STRUCTURE.search(frame.text, start, figure.start) or not Decimal(90) <= total <= Decimal(110):
            continue
        step = max(Decimal(1).scaleb(-len(term.partition(".")[2])) for term in terms)
        slack = step / 2 * len(terms)
        verdict = Verdict.OK if abs(total - HUNDRED) <= slack else Verdict.WRONG
        detail = "+".join(terms) + f"={plain(total)}"
        yield frame.statement(
            StatementKind.RATIO, start, figure.end, verdict, detail, stated="100", computed=plain(total)
        )


def _shares(frame: Frame, span: Span, figures: Sequence[Figure]) -> Iterator[Statement]:
    """`甲占30%，乙占30%，丙占40%`: more than a hundred cannot be; less may leave others unnamed."""
    shares = [f for f in figures if f.metric.unit == "%" and _SHARE.search(frame.text[max(0, f.start - 12) : f.start])]
    named = {_of(frame, f) for f in shares}
    if len(shares) < 3 or len(named) != 1 or any(f.metric.role == MetricRole.CHANGE for f in shares):
        return
    total = sum((f.metric.amount or Decimal(0) for f in shares), Decimal(0))
    if not Decimal(95) <= total <= Decimal(105):
        return
    slack = Decimal("0.5") * len(shares)
    if abs(total - HUNDRED) <= slack:
        verdict = Verdict.OK
    else:
        verdict = Verdict.WRONG if total > HUNDRED and _adjacent(frame, shares) else Verdict.UNDECIDABLE
    detail = "+".join(f.metric.value for f in shares) + f"={plain(total)}"
    start = frame.clause_start(shares[0].start, span.start)
    yield frame.statement(
        StatementKind.SHARES, start, shares[-1].end, verdict, detail, stated="100", computed=plain(total)
    )


def _of(frame: Frame, figure: Figure) -> str:
    match = _SHARE.search(frame.text[max(0, figure.start - 12) : figure.start])
    return (match["of"] or "") if match else ""


def _adjacent(frame: Frame, shares: Sequence[Figure]) -> bool:
    return all("；" not in frame.text[a.end : b.start] for a, b in pairwise(shares))
