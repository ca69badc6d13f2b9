"""LD610."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import WARNING, Hit, rule
from lawdiff.rules.figures._claims import wrong


@rule("LD610", "enum-count", severity=WARNING, statements=[StatementKind.ENUMERATION])
def enum_count(document: Document) -> Iterator[Hit]:
    """列举的项数与所说的数不符。

    依据：《党政机关公文处理工作条例》（2012）第十九条：表述准确。
    例外：“和、与、及”按连接和不连接两种算法都数；有“等”字的只在举出的比所说的多时报；只报相差一项的。

    坏：
        ⟦聚焦市场监管、交通运输、生态环境、文化旅游三个领域⟧开展检查。
    好：
        聚焦市场监管、交通运输、生态环境三个领域开展检查。
    """
    for claim in wrong(document, StatementKind.ENUMERATION):
        yield Hit(claim.span, say("列举了{found}项，文中说是{said}", found=claim.computed, said=claim.stated))
