"""LD907."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.analysis.meaning.unanswered import unanswered
from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule


@rule("LD907", "plan-unanswered", severity=INFO)
def plan_unanswered(comparison: Comparison) -> Iterator[Hit]:
    """上年计划中的事项本年没有提到。

    依据：督察工作规定（厅字〔2019〕28号）第二十四条：报告主要举措和成效、不足和原因；对照上年安排说明完成情况。
    例外：只看写明了数字或者文件名称的具体事项；今年全文任何一处提到的不算。

    上年：
        临江县2021年法治政府建设情况的报告

        一、2021年主要工作

        开展执法案卷评查4次。

        二、2022年工作安排

        建设“一江两岸”法治文化长廊3公里。
    坏：
        临江县2022年法治政府建设情况的报告

        ⟦一、2022年主要工作⟧

        开展执法案卷评查5次。
    好：
        一、2022年主要工作

        开展执法案卷评查5次。建成“一江两岸”法治文化长廊3公里。
    """
    for place, words in unanswered(comparison):
        yield Hit(place, say("上年计划“{plan}”，本年没有提到", plan=words))
