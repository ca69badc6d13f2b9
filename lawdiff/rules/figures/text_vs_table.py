"""LD613."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import ERROR, Hit, rule
from lawdiff.rules.figures._claims import wrong


@rule("LD613", "text-vs-table", severity=ERROR, statements=[StatementKind.TEXT_TABLE])
def text_vs_table(document: Document) -> Iterator[Hit]:
    """正文的数与表格不符。

    依据：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）：正文与表格数据应当一致。
    例外：只比较名称相同的一行（或其各小项之和）；表中找不到同名的行，或同名各行数值不一，不判断；表格自身不符的，只报表格。

    坏：
        全年收到申请，⟦予以公开30件⟧、部分公开6件、不予公开4件。

        予以公开 20 5 0 25
        部分公开 5 1 0 6
        不予公开 3 1 0 4
    好：
        全年收到申请，予以公开25件、部分公开6件、不予公开4件。

        予以公开 20 5 0 25
        部分公开 5 1 0 6
        不予公开 3 1 0 4
    """
    for claim in wrong(document, StatementKind.TEXT_TABLE):
        yield Hit(claim.span, say("正文{stated}，表格{computed}", stated=claim.stated, computed=claim.computed))
