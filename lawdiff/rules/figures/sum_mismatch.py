"""LD602."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import ERROR, Hit, rule
from lawdiff.rules.figures._claims import wrong


@rule("LD602", "sum-mismatch", severity=ERROR, statements=[StatementKind.SUM])
def sum_mismatch(document: Document) -> Iterator[Hit]:
    """分项之和与总数不符。

    依据：《党政机关公文处理工作条例》（2012）第十九条：表述准确。
    例外：整数必须相等；小数容许末位四舍五入；有“近、超、余、左右”的数不判错；用“其中”列举部分的见 LD603。

    坏：
        ⟦全年办理行政复议案件120件（维持80件、撤销25件、终止13件）⟧，按期办结。
    好：
        全年办理行政复议案件120件（维持80件、撤销25件、终止15件），按期办结。
    """
    for claim in wrong(document, StatementKind.SUM):
        yield Hit(claim.span, say("分项之和与总数不符：{detail}", detail=claim.detail))
