"""LD605."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import ERROR, Hit, rule
from lawdiff.rules.figures._claims import wrong


@rule("LD605", "change-mismatch", severity=ERROR, statements=[StatementKind.CHANGE])
def change_mismatch(document: Document) -> Iterator[Hit]:
    """增减幅度与前后两个数不符。

    依据：《党政机关公文处理工作条例》（2012）第十九条：表述准确。
    例外：实际增长、可比口径、没有给出年份的年均增长不判错；前后两数和增幅都容许四舍五入。

    坏：
        ⟦审批时限由200个工作日压缩到80个工作日，压缩65%⟧。
    好：
        审批时限由200个工作日压缩到80个工作日，压缩60%。
    """
    for claim in wrong(document, StatementKind.CHANGE):
        message = say(
            "增减幅度不符：文中{stated}，应为{computed}（{detail}）",
            stated=claim.stated,
            computed=claim.computed,
            detail=claim.detail,
        )
        yield Hit(claim.span, message)
