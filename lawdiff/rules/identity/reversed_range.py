"""LD111."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import ERROR, Hit, rule

_YEAR = "(?:18|19|20)[0-9]{2}"
_RANGE = re.compile(rf"(?<![0-9])(?P<start>{_YEAR})年?(?:—{{1,2}}|[–~～-]|至|到)(?P<end>{_YEAR})年")


@rule("LD111", "reversed-range", severity=ERROR)
def reversed_range(document: Document) -> Iterator[Hit]:
    """起止年份颠倒或相同。

    依据：GB/T 15834-2011 4.13.3.2（一字线连接起止时间）。
    例外：“比2019年”一类比较不是起止。

    坏：
        实施《法治宣传教育第七个五年规划（⟦2020—2016年⟧）》。
    好：
        实施《法治宣传教育第七个五年规划（2016—2020年）》。
    """
    for match in document.whole.matches(_RANGE):
        if int(match["start"]) >= int(match["end"]):
            yield Hit(match.span, say("起止年份有误：{start}不早于{end}", start=match["start"], end=match["end"]))
