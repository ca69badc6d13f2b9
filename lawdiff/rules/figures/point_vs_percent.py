"""LD619."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.metric import Metric, MetricRole
from lawdiff.rules.contract import INFO, Hit, rule, unsafe


@rule("LD619", "point-vs-percent", severity=INFO)
def point_vs_percent(document: Document) -> Iterator[Hit]:
    """两个百分数之差应当用“个百分点”。

    依据：统计通例：两个百分数之差用百分点。
    例外：只看前后两个百分数都写明、差正好等于所说幅度的。

    坏：
        群众满意率由90%提高到95%，提高⟦5%⟧。
    改：
        群众满意率由90%提高到95%，提高5个百分点。
    好：
        群众满意率由90%提高到95%，提高5个百分点。
    """
    figures = document.metrics
    for first, last, told in zip(figures, figures[1:], figures[2:], strict=False):
        if _journey(first, last) and _difference(first, last, told):
            value = told.value
            fix = unsafe((told.span, f"{value}个百分点"))
            yield Hit(told.span, say("写作“{value}个百分点”", value=value), fix=fix)


def _journey(first: Metric, last: Metric) -> bool:
    return (
        first.role is MetricRole.PREVIOUS
        and first.unit == last.unit == "%"
        and first.sentence == last.sentence is not None
        and first.label == last.label
    )


def _difference(first: Metric, last: Metric, told: Metric) -> bool:
    if told.unit != "%" or told.change is None or told.change.basis == "avg" or told.sentence != last.sentence:
        return False
    if first.amount is None or last.amount is None or told.label != last.label:
        return False
    return abs(last.amount - first.amount) == told.amount
