"""LD305."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import WARNING, Hit, Place, rule, unsafe

# The items that have a 、 on both sides; the first and the last carry words of the sentence around them.
_LIST = re.compile(r"(?<=、)[^，。；：！？\n（）“”《》、]{2,20}(?:、[^，。；：！？\n（）“”《》、]{2,20})+(?=、)")
_ITEM = re.compile(r"[^、]+")


@rule("LD305", "repeated-item", severity=WARNING)
def repeated_item(document: Document) -> Iterator[Hit]:
    """并列各项中有一项重复。

    依据：CY/T 266-2023（重复文字属于文字差错）。
    例外：只比较同一串顿号之间的项；首项与末项带有前后文，不比。

    坏：
        在水利、市场监管、生态环境、交通运输、⟦市场监管⟧、安全生产等领域推进综合执法。
    好：
        在水利、市场监管、生态环境、交通运输、安全生产等领域推进综合执法。
    """
    folded = document.body.folded
    for listed in _LIST.finditer(folded.text):
        seen: dict[str, Span] = {}
        told: set[str] = set()
        for item in _ITEM.finditer(folded.text, *listed.span()):
            span = Span(*item.span())
            first = seen.setdefault(item[0], span)
            if first is not span and item[0] not in told:
                told.add(item[0])
                place = Place(folded.to_base(first), say("首次出现"))
                cut = folded.to_base(Span(span.start - 1, span.end))
                message = say("“{words}”在这一串并列成分中已经列过", words=item[0])
                yield Hit(folded.to_base(span), message, unsafe((cut, "")), (place,))
