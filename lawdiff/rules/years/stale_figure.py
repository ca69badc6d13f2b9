"""LD901."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.analysis.meaning.left import figures_left
from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule


@rule("LD901", "stale-figure", severity=WARNING)
def stale_figure(comparison: Comparison) -> Iterator[Hit]:
    """句中的数字与上年报告相同，可能没有更新。

    依据：督察工作规定（厅字〔2019〕28号）第二十四条：报告的是上一年度的情况；《党政机关公文处理工作条例》（2012）第十九条：内容符合实际。
    例外：计划中再次确定的目标、套话、附件和表格行、计划完成后写明的目标数不算；同句其他数字都已更新的，只余一个相同不算。

    上年：
        临江县2021年法治政府建设情况的报告

        2021年，全县扎实推进行政执法规范化建设。开展行政执法案卷评查3次，抽查案卷268份，发现问题45个。
    坏：
        临江县2022年法治政府建设情况的报告

        2022年，全县深入推进行政执法规范化建设。⟦开展行政执法案卷评查3次，抽查案卷268份，发现问题45个。⟧
    好：
        2022年，全县深入推进行政执法规范化建设。开展行政执法案卷评查4次，抽查案卷312份，发现问题38个。
    """
    for sentence, figures in figures_left(comparison):
        shown = "、".join(metric.text for metric in figures)
        yield Hit(sentence.span, say("“{figures}”与上年报告相同：请核对是否已更新", figures=shown))
