"""Shares told beside their part and whole, structures a:b:c, and shares listed one after the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lawdiff.analysis.statements.frame import Figure, Frame, plain, shown
from lawdiff.analysis.statements.interval import Interval, interval, stated
from lawdiff.analysis.statements.sums import alike
from lawdiff.analysis.statements.tallies import one_digit
from lawdiff.model.metric import Metric, MetricKind, MetricRole, Qualifier
from lawdiff.model.span import Span
from lawdiff.model.statement import Statement, StatementKind, Verdict

_RATE = re.compile(r"(?P<stem>[\u4e00-\u9fff]{2,})率$")
_SHARE = re.compile(r"占(?P<of>[^，、]*?)(?:比重|比例|比|的)?$|占比")
_STRUCTURE = re.compile(r"结构|比重|占比|比例|构成")
_AMONG = re.compile(r"^[\u4e00-\u9fff（）、]{0,12}中，?(?:已经?|共|现)?有$")
_COVER = re.compile(r"(?:覆盖面|覆盖率|占比|比例|比重|占总数的?|完成率|达标率)(?:已?达到?|为|是)?$")
_OF_IT = re.compile(r"，(?:占|占比|占总[数量额]的?)(?:为|达到?)?")
_DONE = re.compile(r"评出|完成|实际|其中|已经?|共有?|全部|累计|实现|负责人|有|为|达到?|了")
_TIMELY = re.compile(r"按[时期]|及时|如期|提前|限期|当[场日年]|首|一次|平均|综合|群众|满意|完成")
SHORT = 4  # characters of a rate's name up to which any word of it may tie it
ROUND = 3  # digits from which a rate does not fit by chance
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
        found = (_fitting(frame, span, whole, part, rate) for whole in reversed(earlier))
        holding = next((statement for statement in found if statement), None)
        if holding:
            yield holding
        elif earlier and _meant(frame, earlier[-1], part, rate):
            yield _quotient(frame, span, earlier[-1], part, rate, Verdict.WRONG)


def _is_rate(metric: Metric) -> bool:
    return (
        metric.unit == "%"
        and metric.change is None
        and metric.role not in (MetricRole.CHANGE, MetricRole.PREVIOUS)
        and metric.qualifier is Qualifier.EXACT
    )


def _fitting(frame: Frame, span: Span, whole: Figure, part: Figure, rate: Figure) -> Statement | None:
    """The statement where the rate is the quotient; a round rate may be so by chance and needs a word that ties it."""
    a, b = interval(whole.metric), interval(part.metric)
    if b.low > a.high or a.low <= 0:
        return None
    share = b / a
    if not Interval(share.low * HUNDRED, share.high * HUNDRED).meets(stated(rate.metric)):
        return None
    if len(rate.metric.value.replace(".", "").strip("0")) < ROUND and not tied(frame, whole, part, rate):
        return None
    return _quotient(frame, span, whole, part, rate, Verdict.OK)


def _quotient(frame: Frame, span: Span, whole: Figure, part: Figure, rate: Figure, verdict: Verdict) -> Statement:
    exact = (part.metric.amount or Decimal(0)) / (whole.metric.amount or Decimal(1)) * HUNDRED
    computed = plain(round(exact, 2))
    sign = "" if verdict is Verdict.OK else f"≠{rate.metric.value}%"
    detail = f"{shown(part)}/{shown(whole)}={computed}%{sign}"
    start = frame.clause_start(whole.start, span.start)
    return frame.statement(
        StatementKind.RATIO, start, rate.end, verdict, detail, stated=f"{rate.metric.value}%", computed=f"{computed}%"
    )


def _meant(frame: Frame, whole: Figure, part: Figure, rate: Figure) -> bool:
    """Whether the rate surely is this quotient, so that another value is a fault."""
    if not whole.metric.amount or whole.metric.qualifier is not Qualifier.EXACT:
        return False
    exact = (part.metric.amount or Decimal(0)) / whole.metric.amount * HUNDRED
    near = abs(exact - (rate.metric.amount or Decimal(0))) <= FAR
    name = _RATE.search(rate.metric.label)
    if not tied(frame, whole, part, rate):
        return False
    return near or name is None or (not _TIMELY.search(name["stem"]) and _of_one(frame, whole, part, name["stem"]))


def _of_one(frame: Frame, whole: Figure, part: Figure, stem: str) -> bool:
    """Whether the part names nothing that its whole does not (优秀案卷 of 案卷, not 提案 of 建议)."""
    words = frame.text[frame.clause_start(part.start) : part.start]
    rest = re.sub(f"[{stem}]", "", _DONE.sub("", words))
    return len(rest) < 2 or _share_word(rest, frame.text[frame.clause_start(whole.start) : whole.start])


def tied(frame: Frame, whole: Figure, part: Figure, rate: Figure) -> bool:
    """Whether words tie a rate to its part and whole.

    Its name repeats a word of the part's (成功 in 调处成功率), the part is one of the whole (48个镇中有30个), or the
    part's share stands right behind it (其中民生支出40亿元，占80%).
    """
    between, apart = frame.text[part.end : rate.start], frame.text[whole.end : part.start]
    if apart.count("，") > 1 or "；" in apart or "。" in apart + between or between.count("，") != 1:
        return False
    if _AMONG.search(apart):
        return _COVER.search(between) is not None
    if _OF_IT.fullmatch(between):
        return "其中" in apart and not any(f.start > whole.start for f in frame.within(whole.end, part.start))
    name = _RATE.search(rate.metric.label)
    words = frame.text[frame.clause_start(part.start) : part.start]
    if name is not None and len(name["stem"]) > SHORT:
        return "，" in apart and name["stem"][-2:] in words
    return name is not None and "，" in apart and _share_word(name["stem"][-4:], words)


def _share_word(one: str, other: str) -> bool:
    return any(one[i : i + 2] in other for i in range(len(one) - 1))


def _structures(frame: Frame, figures: Sequence[Figure]) -> Iterator[Statement]:
    """`6.2:41.5:52.3`: the parts of a structure make a hundred."""
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
    if not (Decimal(95) <= total <= Decimal(105) or (_adjacent(frame, shares) and _one_slip(shares, total))):
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


def _one_slip(shares: Sequence[Figure], total: Decimal) -> bool:
    """Whether one digit of one share makes all the difference to a hundred."""
    off = HUNDRED - total
    return any(one_digit(f.metric.amount or Decimal(0), (f.metric.amount or Decimal(0)) + off) for f in shares)


def _of(frame: Frame, figure: Figure) -> str:
    match = _SHARE.search(frame.text[max(0, figure.start - 12) : figure.start])
    return (match["of"] or "") if match else ""


def _adjacent(frame: Frame, shares: Sequence[Figure]) -> bool:
    return all("；" not in frame.text[a.end : b.start] for a, b in pairwise(shares))
