"""LD606."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import ERROR, Hit, rule
from lawdiff.rules.figures._claims import wrong


@rule("LD606", "direction-mismatch", severity=ERROR, statements=[StatementKind.DIRECTION])
def direction_mismatch(document: Document) -> Iterator[Hit]:
    """说是增加实为减少，或说是减少实为增加。

    依据：《党政机关公文处理工作条例》（2012）第十九条：表述准确。
    例外：先化成同一单位再比（8900亿与1.2万亿）；名次不比。

    坏：
        ⟦行政许可事项由99项减少到282项⟧。
    好：
        行政许可事项由282项减少到99项。
    """
    for claim in wrong(document, StatementKind.DIRECTION):
        yield Hit(claim.span, say("“{word}”与前后两个数的大小相反：{detail}", word=claim.stated, detail=claim.detail))
