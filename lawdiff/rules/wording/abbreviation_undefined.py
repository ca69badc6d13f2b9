"""LD510."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule

_ABBREVIATION = re.compile(r"(?<![A-Za-z0-9])[A-WYZ][A-Z]{1,7}(?![A-Za-z0-9])")
# What every reader of a report knows.
KNOWN = (
    "GDP",
    "CPI",
    "PPI",
    "PMI",
    "APP",
    "PPP",
    "AI",
    "IT",
    "WTO",
    "RCEP",
    "APEC",
    "VR",
    "AR",
    "ETC",
    "LED",
    "LNG",
    "PM",
)
# The words that explain stand right after it in brackets; or it stands in brackets itself, after its full name.
_EXPLAINED = ("（", "(", "，即", "，指", "是指")
_NAMED = ("（", "(", "简称", "称为", "即", "“", "《")


@rule("LD510", "abbreviation-undefined", severity=INFO, default=False)
def abbreviation_undefined(document: Document, allow: Sequence[str] = KNOWN) -> Iterator[Hit]:
    """外文缩写首次出现时没有说明。

    依据：《中华人民共和国国家通用语言文字法》第十一条；国办秘函〔2010〕14号（公文中的字母词应当注明汉语译名）。
    例外：众所周知的缩写（选项 allow）；引号、书名号里的名称；前后有括号说明的。

    坏：
        推进⟦BIM⟧技术应用，全年建成BIM项目6个。
    好：
        推进BIM（建筑信息模型）技术应用，全年建成BIM项目6个，地区生产总值（GDP）稳步增长。
    """
    folded = document.body.folded
    seen = set(allow)
    for match in document.whole.matches(_ABBREVIATION):
        if match.text in seen:
            continue
        seen.add(match.text)
        place = folded.from_base(match.span)
        before, after = folded.text[max(0, place.start - 2) : place.start], folded.text[place.end : place.end + 2]
        if not (after.startswith(_EXPLAINED) or before.endswith(_NAMED)):
            yield Hit(match.span, say("缩写“{word}”首次出现，宜加说明", word=match.text))
