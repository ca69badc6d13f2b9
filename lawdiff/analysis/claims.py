"""What a report says of the year before, held against that year's own report.

Growth that does not follow from the two levels is `wrong` only where nothing excuses it: real growth, another set of
firms, bounds instead of values and doubtful pairs leave it `undecidable`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawdiff.analysis.names import normal_name
from lawdiff.analysis.pairing import SURE
from lawdiff.analysis.statements.frame import plain
from lawdiff.analysis.statements.interval import Interval, interval, stated, ulp
from lawdiff.model.comparison import Claim, MetricPair, MetricStatus
from lawdiff.model.document import Document
from lawdiff.model.metric import Change, Direction, Metric, MetricKind, MetricRole, Qualifier
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict

_REAL = re.compile(
    r"生产总值|增加值|总产值|可比|不变价|实际增长|同口径|可支配收入.*实际|规模以上|规上|限额以上|固定资产投资"
)
_SAID_REAL = re.compile(r"可比|不变价|实际增长|同口径|扣除价格")
_SAID_LONG = re.compile(r"[0-9一二三四五六七八九十两几]年前")
_ADDED = re.compile(r"^(?:新增|新认定|新建成?|新结对|新设|净增|新开设?|新签约?)|新增$|净增$")
HUNDRED = Decimal(100)
# Levels further apart are sooner of two things than of one that grew so.
OTHER_THING = 5
# Growth itself is no level; a plan grows over what its own report says of the year, not over last year's plan.
_NO_CLAIM = (MetricRole.CHANGE, MetricRole.TARGET)


def claims(new: Document, pairs: Sequence[MetricPair]) -> tuple[Claim, ...]:
    """The claims of the new report about figures that the old one gives."""
    return (*_growths(new, pairs), *_stocks(new, pairs))


def _growths(new: Document, pairs: Sequence[MetricPair]) -> Iterator[Claim]:
    growths = {id(m.change): m for m in new.metrics if m.change is not None and m.role == MetricRole.CHANGE}
    for pair in pairs:
        if pair.old is None or pair.new is None or pair.status in (MetricStatus.NEW, MetricStatus.DROPPED):
            continue
        change = pair.new.change
        if change is not None and pair.new.role not in _NO_CLAIM and _is_level(pair):
            told = growths.get(id(change))
            if told is not None and change.basis in ("yoy", "unstated"):
                yield _growth(new, pair, pair.old, pair.new, change, told)


def _is_level(pair: MetricPair) -> bool:
    return pair.old is not None and pair.old.amount is not None and pair.new is not None and pair.new.amount is not None


def _growth(new: Document, pair: MetricPair, a: Metric, b: Metric, change: Change, told: Metric) -> Claim:
    before, now = interval(a), interval(b)
    down = change.direction == Direction.DOWN
    fits, computed, detail = _fit(before, now, a, b, told, down)
    span = Span(min(_clause(new, b.span.start), told.span.start), max(b.span.end, told.span.end))
    words = span.of(new.text)
    why = ""
    if fits:
        verdict = Verdict.OK
    else:
        why = _excuse(pair, a, b, told, words)
        verdict = Verdict.UNDECIDABLE if why else Verdict.WRONG
    return Claim(span, f"{'-' if down else '+'}{told.text}", computed, verdict, why, detail)


def _clause(document: Document, at: int) -> int:
    """Where the clause that holds a place begins."""
    text = document.text
    return max(text.rfind(mark, max(0, at - 80), at) for mark in "，；。：\n") + 1 or at


def _fit(before: Interval, now: Interval, a: Metric, b: Metric, told: Metric, down: bool) -> tuple[bool, str, str]:
    """Whether the growth follows from the two levels, what it computes to, and the arithmetic."""
    claim = stated(told)
    if down:
        claim = Interval(-claim.high, -claim.low)
    one, other = a.amount or Decimal(0), b.amount or Decimal(0)
    if told.unit in ("%", "‰") and a.kind != MetricKind.RATE:
        if before.low <= 0:
            return True, "", ""
        growth = now / before
        percent = round((other / one - 1) * HUNDRED, 2) if one else Decimal(0)
        detail = f"({b.number}-{a.number})/{a.number}={plain(percent)}%"
        reach = Interval((growth.low - 1) * HUNDRED, (growth.high - 1) * HUNDRED)
        return reach.meets(claim), f"{percent:+}%", detail
    if told.unit == "倍":
        growth = now / before
        times = round(other / one - 1, 2) if one else Decimal(0)
        return (
            Interval(growth.low - 1, growth.high - 1).meets(claim),
            f"{times:+}倍",
            f"{b.number}/{a.number}-1={plain(times)}",
        )
    moved = now - before
    scale = (told.amount or Decimal(1)) / (Decimal(told.value) or Decimal(1))
    gap = (other - one) / (scale or Decimal(1))
    detail = f"{b.number}-{a.number}={plain(gap)}{told.scale}"
    return moved.widened(ulp(told)).meets(claim), f"{plain(gap)}{told.scale}{told.unit}", detail


def _excuse(pair: MetricPair, a: Metric, b: Metric, told: Metric, words: str) -> str:
    """Why growth that does not follow may still be right; "" where nothing excuses it."""
    if pair.status == MetricStatus.INCOMPARABLE:
        return pair.why or "scope"
    if _REAL.search(b.label) or _SAID_REAL.search(words):
        return "real-growth"
    if a.qualifier is not Qualifier.EXACT or b.qualifier is not Qualifier.EXACT:
        return "bounds"
    if pair.confidence < SURE or normal_name(a.label) != normal_name(b.label):
        return "scope"
    if a.role != MetricRole.ACTUAL or b.role != MetricRole.ACTUAL:
        return "plan"
    if told.period is not None and told.period.start != told.period.end and told.change and told.change.basis != "yoy":
        return "basis"
    if (b.change is not None and b.change.unit == "倍" and b.change.basis == "unstated") or _SAID_LONG.search(words):
        return "basis"
    if a.amount and b.amount and max(a.amount / b.amount, b.amount / a.amount) > OTHER_THING:
        return "scope"
    return ""


def _stocks(new: Document, pairs: Sequence[MetricPair]) -> Iterator[Claim]:
    """`新增127座，累计达到1100座` beside last year's 973: stock and flow."""
    by_sentence: dict[int, list[Metric]] = {}
    for metric in new.metrics:
        if metric.sentence is not None:
            by_sentence.setdefault(metric.sentence, []).append(metric)
    for pair in pairs:
        a, b = pair.old, pair.new
        if a is None or b is None or a.amount is None or b.amount is None or b.kind != MetricKind.COUNT:
            continue
        if pair.status not in (MetricStatus.CHANGED, MetricStatus.SAME) or b.role == MetricRole.TARGET:
            continue
        beside = by_sentence[b.sentence] if b.sentence is not None else ()
        flow = next((m for m in beside if _feeds(m, b)), None)
        if flow is not None and flow.amount is not None:
            yield _stock(new, a, b, flow)


def _feeds(flow: Metric, stock: Metric) -> bool:
    if (
        flow is stock
        or flow.amount is None
        or flow.role in (MetricRole.TARGET, MetricRole.PREVIOUS)
        or flow.unit != stock.unit
    ):
        return False
    name = _ADDED.sub("", flow.label)
    return name != flow.label and name == _ADDED.sub("", stock.label) and abs(flow.span.start - stock.span.start) < 120


def _stock(new: Document, a: Metric, b: Metric, flow: Metric) -> Claim:
    total = interval(a) + interval(flow)
    fits = total.meets(interval(b))
    computed = plain((a.amount or Decimal(0)) + (flow.amount or Decimal(0)))
    span = Span(min(_clause(new, flow.span.start), _clause(new, b.span.start)), max(b.span.end, flow.span.end))
    detail = f"{a.number}+{flow.number}={computed}" + ("" if fits else f"≠{b.number}")
    verdict = Verdict.OK if fits else Verdict.UNDECIDABLE
    return Claim(span, b.number, computed, verdict, "" if fits else "others-leave", detail)
