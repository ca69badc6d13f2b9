"""LD410."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule, safe

_HAN = "[\u3400-\u9fff，。、；：”》）]"
_WRONG = re.compile(rf"(?<={_HAN})(?:\.{{3,}}|。{{3,}}|·{{3,}}|(?<!…)…(?!…)|…{{3,8}})(?={_HAN}|[“《（”’]|\Z)")


@rule("LD410", "ellipsis", severity=WARNING)
def ellipsis_mark(document: Document) -> Iterator[Hit]:
    """省略号写法不对。

    依据：GB/T 15834-2011 4.11.2、5.1.5（省略号为六点，占两个字位置）。
    例外：目录的点线、西文中的三点、截断在行末的三点不报。

    坏：
        办理了公证、仲裁、调解⟦...⟧各类事项。
    好：
        办理了公证、仲裁、调解……各类事项。
    """
    for match in document.whole.literal_matches(_WRONG):
        yield Hit(match.span, say("省略号应为“……”"), fix=safe((match.span, "……")))
