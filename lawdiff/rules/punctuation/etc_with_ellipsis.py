"""LD413."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule, safe

_BOTH = re.compile(r"(?<=等)(?:…|\.{3})[….]{0,6}|(?:…|\.{3})[….]{0,6}(?=等[，。；等])")


@rule("LD413", "etc-with-ellipsis", severity=WARNING)
def etc_with_ellipsis(document: Document) -> Iterator[Hit]:
    """“等”与省略号并用。

    依据：GB/T 15834-2011 附录B.2.7（不能同时使用“等”和省略号）。
    例外：引文中的省略号后面另有“等”字开头的词不报。

    坏：
        开展公证、仲裁、调解等⟦……⟧。
    好：
        开展公证、仲裁、调解等。
    """
    for match in document.whole.literal_matches(_BOTH):
        yield Hit(match.span, say("已有“等”，省略号应删去"), fix=safe((match.span, "")))
