"""LD801."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule

_AMOUNT = "[^，。；：、\n]{1,14}?"
_DOUBLED = (
    ("大约|约", "左右|上下"),
    ("超过|突破|高出|多于", "以上"),
    ("至少|不少于|不低于|不小于", "以上"),
    ("至多|不超过|不高于|不多于", "以下|以内"),
    ("将近|接近|近", "左右|上下"),
)
_PAIRS = "|".join(f"(?:{left})(?=[0-9几一二三四五六七八九十百千万]){_AMOUNT}(?:{right})" for left, right in _DOUBLED)
_REDUNDANT = re.compile(
    rf"(?:{_PAIRS})(?![海部流级])"
    r"|(?<![公总一])共(?![同产享性建治识计])[^，。；：、\n]{2,60}?共计"
    r"|(?:原因|缘故)是(?:因为|由于)|(?<=目的)是为了|目的在于为了|截[至止]到?目前为止|截止目前|防患于未然之前|凯旋归来|亲眼目睹|悬殊(?:很|较)大"
    r"|除[^，。；：\n]{1,20}以外之外|仍然还|再次重新|过高的奢望|不必要的浪费|各个[^，。；\n]{1,8}们|十分非常|非常十分"
)


@rule("LD801", "redundancy", severity=INFO)
def redundancy(document: Document) -> Iterator[Hit]:
    """词义重复。

    依据：CY/T 266-2023（语法差错：成分赘余）。
    例外：只报数量词前后夹用和固定的重复说法；“不超过……以内”之外的范围限定不报。

    坏：
        全市⟦共组织培训3期共计⟧3010人次，群众满意度⟦超过95%以上⟧。
    好：
        全市共组织培训3期、3010人次，群众满意度超过95%。
    """
    for match in document.whole.matches(_REDUNDANT):
        yield Hit(match.span, say("“{words}”词义重复，请精简", words=match.text))
