"""LD902."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.analysis.meaning.left import years_left
from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule, unsafe


@rule("LD902", "stale-year", severity=WARNING)
def stale_year(comparison: Comparison) -> Iterator[Hit]:
    """沿用上年的文字，年份或会议届次没有更新。

    依据：督察工作规定（厅字〔2019〕28号）第二十四条：报告的是上一年度的情况；CY/T 266-2023（知识性差错）。
    例外：文件名称、文号中的年份，“2019年以来”“2019年底”“比2019年”之类的起点和比较，以及计划中的时限不算。

    上年：
        临江县2021年法治政府建设情况的报告

        2021年，全县各级行政机关坚持依法全面履行职能，扎实推进各项重点任务，法治政府建设取得新的成效。
    坏：
        临江县2022年法治政府建设情况的报告

        ⟦2021⟧年，全县各级行政机关坚持依法全面履行职能，扎实推进各项重点任务，法治政府建设取得新的成效。
    好：
        临江县2022年法治政府建设情况的报告

        2022年，全县各级行政机关坚持依法全面履行职能，扎实推进各项重点任务，法治政府建设取得新的成效。
    """
    for left in years_left(comparison):
        if left.now:
            message = say("这一句与上年相同，年份仍是{was}年，应为{now}年", was=left.was, now=left.now)
            yield Hit(left.spans[0], message, unsafe(*((span, left.now) for span in left.spans)))
        else:
            yield Hit(left.spans[0], say("这一段与上年相同，会议届次“{was}”可能没有更新", was=left.was))
