"""LD802."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import INFO, Hit, rule, unsafe

_CONDITION = re.compile(r"(?<=[，。；：])未(?:经|通过|按|依法|取得|完成)[^，。；：]{2,40}(?<!的)(?<!者)，(?=一律)")


@rule("LD802", "missing-de-condition", severity=INFO, default=False)
def missing_de_condition(document: Document) -> Iterator[Hit]:
    """“未……的，一律……”缺“的”。

    依据：立法技术规范（试行）（列举违法情形用“……的，”）。
    例外：默认不查；以“的”“者”结尾的不报。

    坏：
        严格上岗条件，⟦未取得岗前法律知识测试合格证，⟧一律不得从事窗口工作。
    好：
        严格上岗条件，未取得岗前法律知识测试合格证的，一律不得从事窗口工作。
    """
    for match in document.whole.matches(_CONDITION):
        gap = Span(match.span.end - 1, match.span.end - 1)
        yield Hit(match.span, say("条件句末尾宜加“的”"), fix=unsafe((gap, "的")))
