"""LD407."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import INFO, Hit, rule, unsafe

_WITH = re.compile(r"(?<=[”》])、(?=[“《])")
_WITHOUT = re.compile(r"”“|》《")


@rule("LD407", "dunhao-between-marks", severity=INFO, habit=True)
def dunhao_between_marks(document: Document) -> Iterator[Hit]:
    """引号、书名号之间有的用顿号，有的不用。

    依据：GB/T 15834-2011 4.5.3.5（并列的引号、书名号之间通常不用顿号）。
    例外：全文一律用顿号的是一种习惯，不报；两者之间有其他文字时应当用顿号。

    坏：
        推进“多证合一”⟦、⟧“证照分离”改革，落实“双随机”“一公开”。
    好：
        推进“多证合一”“证照分离”改革，落实“双随机”“一公开”。
    """
    text = document.body.text
    if not _WITHOUT.search(text):
        return
    for match in _WITH.finditer(text):
        span = Span(*match.span())
        yield Hit(span, say("文中其他并列的引号、书名号之间没有顿号，此处可删"), fix=unsafe((span, "")))
