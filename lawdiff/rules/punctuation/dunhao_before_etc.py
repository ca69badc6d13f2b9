"""LD418."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule, safe

_BEFORE = re.compile(
    r"(?<![、，])[、，]+(?=等(?:[0-9一二三四五六七八九十两几多]|方面|领域|工作|部门|单位|制度|内容|情况|问题|事项|措施|活动|[，。；）]))"
)


@rule("LD418", "dunhao-before-etc", severity=WARNING)
def dunhao_before_etc(document: Document) -> Iterator[Hit]:
    """“等”字前多出顿号或逗号。

    依据：GB/T 15834-2011 4.5.3（顿号用于并列词语之间，“等”不是并列的一项）。
    例外：“等级”“等同”“等待”一类词前面的标点不报。

    坏：
        落实公示、记录、审核⟦、⟧等制度，划分为甲、乙、等外三类。
    好：
        落实公示、记录、审核等制度，划分为甲、乙、等外三类。
    """
    for match in document.whole.matches(_BEFORE):
        yield Hit(match.span, say("“等”字前不用“{mark}”", mark=match.text), fix=safe((match.span, "")))
