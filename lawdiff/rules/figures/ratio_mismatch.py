"""LD604."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.statement import StatementKind
from lawdiff.rules.contract import ERROR, Hit, rule
from lawdiff.rules.figures._claims import wrong


@rule("LD604", "ratio-mismatch", severity=ERROR, statements=[StatementKind.RATIO])
def ratio_mismatch(document: Document) -> Iterator[Hit]:
    """比率与前面的两个数不符。

    依据：《党政机关公文处理工作条例》（2012）第十九条：表述准确。
    例外：容许末位四舍五入或舍去；相差十个百分点以上的当作另一个比率；比率的名称须与分子相应。

    坏：
        ⟦全年调处矛盾纠纷4000件，调解成功3900件，调解成功率98.5%⟧。
    好：
        全年调处矛盾纠纷4000件，调解成功3900件，调解成功率97.5%。
    """
    for claim in wrong(document, StatementKind.RATIO):
        yield Hit(claim.span, say("比率与所列数字不符：{detail}", detail=claim.detail))
