"""LD608."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import WARNING, Hit, rule
from lawdiff.rules.figures._claims import wrong


@rule("LD608", "shares-not-100", severity=WARNING, statements=[StatementKind.SHARES])
def shares_not_100(document: Document) -> Iterator[Hit]:
    """各项占比相加超过百分之百。

    依据：《党政机关公文处理工作条例》（2012）第十九条：表述准确。
    例外：没有举全的占比可以不足百分之百；容许四舍五入；和在95至105之外的当作不是同一整体。

    坏：
        培训对象中，⟦执法人员占50%，调解员占30%，志愿者占24%⟧。
    好：
        培训对象中，执法人员占50%，调解员占30%，志愿者占20%。
    """
    for claim in wrong(document, StatementKind.SHARES):
        yield Hit(claim.span, say("各项占比之和不是100%：{detail}", detail=claim.detail))
