"""LD417."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import WARNING, Hit, rule, safe

_OPENING = re.compile(r"[（《〈](?P<mark>[，。、；：]+)")
_CLOSING = re.compile(r"(?<![，、；：])(?P<mark>[，、；：]+)[）》〉]")


@rule("LD417", "mark-beside-bracket", severity=WARNING)
def mark_beside_bracket(document: Document) -> Iterator[Hit]:
    """括号或书名号里侧多出点号。

    依据：GB/T 15834-2011 4.9、5.1（点号不在左括号之后、右括号之前）。
    例外：引号内句末的点号、括号内完整句的句号不报。

    坏：
        公布清理结果218件（⟦，⟧保留190件、修改28件⟦、⟧），接受社会监督。
    好：
        公布清理结果218件（保留190件、修改28件），接受社会监督。
    """
    for pattern in (_OPENING, _CLOSING):
        for match in document.whole.matches(pattern):
            span: Span = match.group_span("mark")
            yield Hit(span, say("此处的“{mark}”多余", mark=match["mark"]), fix=safe((span, "")))
