"""LD607."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.metric import MetricRole
from lawdiff.rules.contract import WARNING, Hit, rule

# Rates of a part in its whole; others (资产负债率, 投资回报率, 产能利用率…) may pass a hundred.
_PART = re.compile(
    r"(?:覆盖|合格|达标|办结|参保|入学(?!.{0,2}毛)|就业|满意|普及|公开|履约|答复|应诉|出庭|结案|知晓|优良|治理|处理|绿化|识别|巩固|签约|成功|受理|监测|检测|公示|建档|通过|净化|保障)率$|占.*比重$|占比$"
)


# Rates against a plan, or from year to year, may pass it too.
_PLANNED = re.compile(r"完成|进度|增长|产销|计划|目标|任务|年度|毛")


@rule("LD607", "percent-over-100", severity=WARNING)
def percent_over_100(document: Document) -> Iterator[Hit]:
    """部分占整体的比率超过百分之百。

    依据：《党政机关公文处理工作条例》（2012）第十九条：表述准确。
    例外：增长率、完成计划的百分比、毛入学率可以超过百分之百。

    坏：
        基层公共法律服务站点覆盖率达到⟦120%⟧。
    好：
        基层公共法律服务站点覆盖率达到100%，业务量增长120%。
    """
    for metric in document.metrics:
        over = metric.unit == "%" and metric.amount is not None and metric.amount > 100
        if over and metric.role is not MetricRole.CHANGE and _names_a_part(metric.label):
            yield Hit(metric.span, say("{label}不会超过100%", label=metric.label))


def _names_a_part(label: str) -> bool:
    return _PART.search(label) is not None and _PLANNED.search(label) is None
