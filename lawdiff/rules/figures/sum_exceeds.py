"""LD603."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import ERROR, INFO, Hit, rule
from lawdiff.rules.figures._claims import nearly, wrong


@rule("LD603", "sum-exceeds", severity=ERROR, statements=[StatementKind.SUM_PART])
def sum_exceeds(document: Document) -> Iterator[Hit]:
    """“其中”各项之和超过总数。

    依据：《党政机关公文处理工作条例》（2012）第十九条：表述准确。
    例外：“其中”可以只举一部分，和小于总数不是错；只差一个数字或百分之五以内的作提示。

    坏：
        ⟦聘请专家100名，其中法学专家40名、经济学专家45名、其他专家16名⟧。
    好：
        聘请专家100名，其中法学专家40名、经济学专家45名。
    """
    for claim in wrong(document, StatementKind.SUM_PART):
        yield Hit(claim.span, say("其中各项与总数不符：{detail}", detail=claim.detail))
    for claim in nearly(document, StatementKind.SUM_PART):
        message = say("其中各项之和与总数只差一点，请核对：{detail}", detail=claim.detail)
        yield Hit(claim.span, message, severity=INFO)
