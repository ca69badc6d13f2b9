"""LD411."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule, safe

_HAN = "[\u3400-\u9fff“”《》]"
_WRONG = re.compile(rf"(?:-{{2,4}}|－{{2,4}}|–{{2,4}}|─{{2,4}}|―{{2,4}})(?={_HAN})")
_BEFORE = re.compile(_HAN)


@rule("LD411", "dash", severity=WARNING, habit=True)
def dash(document: Document) -> Iterator[Hit]:
    """破折号写成了短横线。

    依据：GB/T 15834-2011 4.10.2、5.1.5（破折号“——”占两个字位置）。
    例外：单个短横线可能是连接号，不报；分隔线不报。

    坏：
        制定了第一部地方性法规⟦--⟧养犬管理条例。
    好：
        制定了第一部地方性法规——养犬管理条例。
    """
    for match in document.whole.literal_matches(_WRONG):
        span = match.span
        if span.start and _BEFORE.match(document.text[span.start - 1]):
            yield Hit(span, say("破折号应为“——”"), fix=safe((span, "——")))
