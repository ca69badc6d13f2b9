"""LD905."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.analysis.meaning.keys import vanished
from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule


@rule("LD905", "vanished-metric", severity=INFO)
def vanished_metric(comparison: Comparison) -> Iterator[Hit]:
    """上年报告的主要数据本年没有给出。

    依据：《政府信息公开条例》（2019）第五条（以公开为常态）；历年数据应当可比。
    例外：只看上年注明了增减幅度的数据，且今年全文没有提到同名指标；计划数、累计数不算。

    上年：
        临江县2021年法治政府建设情况的报告

        一、主要工作

        2021年，全县办理行政复议案件120件，同比增长8.1%。举办法治培训班12期。
    坏：
        临江县2022年法治政府建设情况的报告

        ⟦一、主要工作⟧

        2022年，全县举办法治培训班15期。
    好：
        一、主要工作

        2022年，全县办理行政复议案件132件，同比增长10%。举办法治培训班15期。
    """
    for place, metric in vanished(comparison):
        yield Hit(place, say("上年有“{label}{value}”，本年没有给出", label=metric.label, value=metric.text))
