"""LD401."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import WARNING, Hit, rule, safe

_FULL = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！", ".": "。"}
_HAN = "\u3400-\u9fff，。、；：（）《》“”‘’？！"
# A mark counts as Chinese where Chinese stands on one side, spaces apart, and no digit or Latin word needs it. A full
# stop needs Chinese before it that is no ordinal, and no Latin letter or further stop behind it.
_MARK = re.compile(
    rf"(?<=[{_HAN}])[,;:()?!]|[,;:()?!](?= {{0,3}}[{_HAN}])"
    r"|(?<=[\u3400-\u9fff”])(?<![一二三四五六七八九十])\.(?=[\u3400-\u9fff“\s]|$)"
)
_BETWEEN_DIGITS = re.compile(r"[0-9][,:][0-9]")
_PAIR = re.compile(r"\(([^()\n]{0,80})\)")


@rule("LD401", "halfwidth-punctuation", severity=WARNING, habit=True)
def halfwidth_punctuation(document: Document) -> Iterator[Hit]:
    """汉字之间用了半角标点。

    依据：GB/T 15834-2011 5.1.1。
    例外：数字之间的千分位、小数点、时分冒号，以及西文、网址中的标点不报。

    坏：
        经济持续回升向好⟦,⟧高质量发展扎实推进⟦(⟧增长5.8%⟦)⟧，9:30开会，支出1,200元⟦.⟧
        ⟦(⟧1⟦)⟧完善制度体系。
    好：
        经济持续回升向好，高质量发展扎实推进（增长5.8%），9:30开会，支出1,200元。
        （1）完善制度体系。
    """
    text = document.text
    places = {match.span.start for match in document.whole.literal_matches(_MARK) if not _in_number(text, match.span)}
    for pair in _PAIR.finditer(text):
        ends = {pair.start(), pair.end() - 1}
        if ends & places:
            places |= ends
    for at in sorted(places):
        span, right = Span(at, at + 1), _FULL[text[at]]
        yield Hit(span, say("半角“{mark}”应为全角“{right}”", mark=text[at], right=right), fix=safe((span, right)))


def _in_number(text: str, span: Span) -> bool:
    return _BETWEEN_DIGITS.fullmatch(text[max(0, span.start - 1) : span.end + 1]) is not None
