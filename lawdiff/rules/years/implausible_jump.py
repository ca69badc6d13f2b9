"""LD906."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lawdiff.analysis.meaning.keys import ratio
from lawdiff.model.comparison import Comparison, MetricStatus
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule


@rule("LD906", "implausible-jump", severity=INFO)
def implausible_jump(comparison: Comparison, times: int = 5, confidence: float = 0.8) -> Iterator[Hit]:
    """数字与上年相差悬殊，请核对单位和小数点。

    依据：CY/T 266-2023（数字差错）；《党政机关公文处理工作条例》（2012）第十九条。
    例外：只看同一指标、同一单位，且配对可靠的数字；率和增幅、目标数、两年都在一百以内的小数目不算，
    一年数与几年合计不比。选项 times 是倍数。

    上年：
        临江县2021年法治政府建设情况的报告

        2021年，全县共办理行政复议案件120件。
    坏：
        临江县2022年法治政府建设情况的报告

        2022年，全县共办理行政复议案件⟦1310件⟧。
    好：
        2022年，全县共办理行政复议案件131件。
    """
    for pair in comparison.metrics:
        size = ratio(pair) if pair.status is MetricStatus.CHANGED and pair.confidence >= confidence else None
        if pair.new and pair.old and size is not None and not 1 / Decimal(times) <= size <= times:
            message = say("上年是{old}，今年是{new}，相差悬殊", old=pair.old.text, new=pair.new.text)
            yield Hit(pair.new.span, message)
