"""LD614."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import ERROR, Hit, rule
from lawdiff.rules.figures._claims import wrong


@rule("LD614", "table-total", severity=ERROR, statements=[StatementKind.TABLE_TOTAL])
def table_total(document: Document) -> Iterator[Hit]:
    """表格的合计与各栏不符。

    依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）：表内各项数据勾稽关系应当成立。
    例外：表头写明合计、总计、小计的才算；占比、排名、平均、年份各栏不相加，“其中”不重复相加。其余各行各列也对不上的、加数有空格的，判为无法判定。行与列都不符的，只报交叉的一格。

    坏：
        予以公开 20 5 0 25
        部分公开 5 1 0 6
        ⟦不予公开 3 1 0 7⟧
        无法提供 8 2 0 10
        不予处理 1 1 0 2
    好：
        予以公开 20 5 0 25
        部分公开 5 1 0 6
        不予公开 3 1 0 4
        无法提供 8 2 0 10
        不予处理 1 1 0 2
    """
    for claim in wrong(document, StatementKind.TABLE_TOTAL):
        yield Hit(claim.span, say("合计不符：{detail}", detail=claim.detail))
