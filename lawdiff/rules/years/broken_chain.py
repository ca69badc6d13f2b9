"""LD904."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.analysis.meaning.chains import chains
from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind, Verdict
from lawdiff.rules.contract import WARNING, Hit, rule


@rule("LD904", "broken-chain", severity=WARNING, statements=[StatementKind.CHAIN])
def broken_chain(comparison: Comparison) -> Iterator[Hit]:
    """与上年报告的结转数或现行有效数接不上。

    依据：政府信息公开工作年度报告格式（国务院办公厅政府信息与政务公开办公室，2021）：上年结转即上年报告的结转下年；现行有效件数等于上年件数加本年制发减本年废止。
    例外：只比较相邻两年；上年有几处结转数而对象不明的，不作判断。

    上年：
        临江县2021年法治政府建设情况的报告

        2021年，全县受理行政复议案件96件，结转下年度办理14件。
    坏：
        临江县2022年法治政府建设情况的报告

        2022年，全县办理行政复议案件128件，其中⟦上年结转17⟧件，本年受理111件。
    好：
        2022年，全县办理行政复议案件125件，其中上年结转14件，本年受理111件。
    """
    for claim in chains(comparison.old, comparison.new):
        if claim.verdict is Verdict.WRONG:
            message = say(
                "与上年报告接不上：此处为{stated}，按上年报告应为{computed}",
                stated=claim.stated,
                computed=claim.computed,
            )
            yield Hit(claim.span, message)
