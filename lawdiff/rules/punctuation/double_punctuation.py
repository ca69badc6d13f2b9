"""LD405."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import ERROR, Hit, rule, safe

_DOUBLE = re.compile(r"[，、；：。]{2,}")
# Of two marks the stronger one stays; a row of full stops is an ellipsis and LD410's.
_STRENGTH = "、，：；。"


@rule("LD405", "double-punctuation", severity=ERROR)
def double_punctuation(document: Document) -> Iterator[Hit]:
    """标点重复或两个标点连用。

    依据：GB/T 15834-2011 4.4 至 4.7（句内点号与句末点号不能连用）。
    例外：省略号、引号与点号相连、问号叹号叠用不报。

    坏：
        以更高的标准要求⟦，，⟧更实的落实举措，办好民生实事⟦；。⟧
    好：
        以更高的标准要求，更实的落实举措，办好民生实事。
    """
    for match in document.whole.matches(_DOUBLE):
        if set(match.text) == {"。"} and len(match.text) > 2:
            continue
        keep = max(match.text, key=_STRENGTH.index)
        yield Hit(match.span, say("“{marks}”应只留一个标点", marks=match.text), fix=safe((match.span, keep)))
