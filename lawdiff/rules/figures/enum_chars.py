"""LD611."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import WARNING, Hit, rule
from lawdiff.rules.figures._claims import wrong


@rule("LD611", "enum-chars", severity=WARNING, statements=[StatementKind.ENUMERATED_CHARS])
def enum_chars(document: Document) -> Iterator[Hit]:
    """几级的数与列出的层级不符。

    依据：《党政机关公文处理工作条例》（2012）第十九条：表述准确。
    例外：“县区”“乡镇”“镇街”可以算一级，也可以算两级。

    坏：
        建成⟦市县乡村三级⟧公共法律服务平台。
    好：
        建成市县乡村四级公共法律服务平台。
    """
    for claim in wrong(document, StatementKind.ENUMERATED_CHARS):
        yield Hit(claim.span, say("列出了{found}级，文中说是{said}级", found=claim.computed, said=claim.stated))
