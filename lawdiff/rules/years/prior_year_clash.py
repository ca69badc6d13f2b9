"""LD903."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind, Verdict
from lawdiff.rules.contract import WARNING, Hit, rule


@rule("LD903", "prior-year-clash", severity=WARNING, statements=[StatementKind.PRIOR_YEAR])
def prior_year_clash(comparison: Comparison) -> Iterator[Hit]:
    """所说的上年数字或增减幅度与上年报告不符。

    依据：《党政机关公文处理工作条例》（2012）第十九条：内容符合实际，数据准确。
    例外：按可比价、同口径计算的增幅，口径变更，四舍五入造成的出入，都不算；只比较同一指标、同一单位的数字。

    上年：
        临江县2021年法治政府建设情况的报告

        2021年，全县共办理行政复议案件120件。
    坏：
        临江县2022年法治政府建设情况的报告

        2022年，全县共办理行政复议案件168件，比⟦上年的150件⟧增加18件。
    好：
        2022年，全县共办理行政复议案件168件，比上年的120件增加48件。
    """
    for claim in comparison.claims:
        if claim.verdict is Verdict.WRONG:
            message = say(
                "与上年报告不符：此处为{stated}，按上年报告应为{computed}", stated=claim.stated, computed=claim.computed
            )
            yield Hit(claim.span, message)
