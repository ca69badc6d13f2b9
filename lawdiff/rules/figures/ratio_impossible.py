"""LD609."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.metric import Metric, MetricKind, MetricRole, Qualifier
from lawdiff.rules.contract import INFO, Hit, rule

SMALL = 500  # above this nearly every rate of two decimals is some fraction
_RATE = re.compile(r"(?:优良|合格|达标|办结|应诉|出庭|成功|公开|结案|采纳|履约|完成|覆盖|参与)率$")


@rule("LD609", "ratio-impossible", severity=INFO)
def ratio_impossible(document: Document) -> Iterator[Hit]:
    """这个比率不可能由这么少的件数得出。

    依据：GRIM 检验（Brown, Heathers 2017）：小样本的比率只能取有限个值。
    例外：只看紧接在件数后面、件数在五百以内、带小数的比率。

    坏：
        全年受理行政复议案件40件，按期办结率⟦98.3%⟧。
    好：
        全年受理行政复议案件40件，按期办结率97.5%。
    """
    for count, rate in pairwise(document.metrics):
        if _beside(document, count, rate) and not _possible(int(count.amount or 0), rate):
            yield Hit(rate.span, say("{n}件里得不出{rate}", n=count.value, rate=rate.text))


def _beside(document: Document, count: Metric, rate: Metric) -> bool:
    between = document.text[count.span.end : rate.span.start]
    return (
        count.kind is MetricKind.COUNT
        and count.amount is not None
        and count.amount == int(count.amount)
        and 2 <= count.amount < SMALL
        and not count.scale
        and count.role is not MetricRole.CHANGE
        and rate.unit == "%"
        and rate.role is MetricRole.ACTUAL
        and count.qualifier is rate.qualifier is Qualifier.EXACT
        and "." in rate.value
        and _RATE.search(rate.label) is not None
        and len(between) <= 16
        and between.count("，") <= 1
        and not any(mark in between for mark in "；。\n")
    )


def _possible(whole: int, rate: Metric) -> bool:
    """Whether some part of `whole` is rounded, or cut off, to the rate."""
    step = Decimal(1).scaleb(-len(rate.value.partition(".")[2]))
    value = rate.amount or Decimal(0)
    near = int(value * whole / 100)
    return any(abs(Decimal(part) / whole * 100 - value) < step for part in (near - 1, near, near + 1, near + 2))
