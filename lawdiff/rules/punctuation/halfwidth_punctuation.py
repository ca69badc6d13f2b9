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
    rf"(?<=[{_HAN}])[,;:()?!]+|(?<![,;:()?!])[,;:()?!]+(?= {{0,3}}[{_HAN}])|(?<=[%％℃])[,;](?=[0-9])"
    r"|(?<=[\u3400-\u9fff”])(?<![一二三四五六七八九十])\.(?=[\u3400-\u9fff“\s]|$)"
)
LONGEST_LABEL = 34
_BETWEEN_DIGITS = re.compile(r"[0-9][,:][0-9]")
# Navigation of a web page: 来源: 临江日报.
_LABEL = re.compile(r"[^，。；：,;:\n]{0,12}: ?[^，。；：,;:\n]{0,20}$")
_PAIR = re.compile(r"\(([^()\n]{0,80})\)")


@rule("LD401", "halfwidth-punctuation", severity=WARNING, habit=True)
def halfwidth_punctuation(document: Document) -> Iterator[Hit]:
    """汉字之间用了半角标点。

    依据：GB/T 15834-2011 5.1.1。
    例外：数字之间的千分位、小数点、时分冒号，以及西文、网址、网页“来源:”一类短行中的标点不报。

    坏：
        经济持续回升向好⟦,⟧高质量发展扎实推进⟦(⟧增长5.8%⟦)⟧，9:30开会，支出1,200元⟦.⟧
        ⟦(⟧1⟦)⟧完善制度体系。
    好：
        经济持续回升向好，高质量发展扎实推进（增长5.8%），9:30开会，支出1,200元。
        （1）完善制度体系。
    """
    text = document.text
    found = (match.span for match in document.whole.literal_matches(_MARK))
    runs = (span for span in found if not _in_number(text, span) and not _label_colon(text, span.start))
    places = {at for span in runs for at in range(span.start, span.end)}
    for pair in _PAIR.finditer(text):
        ends = {pair.start(), pair.end() - 1}
        if ends & places:
            places |= ends
    for at in sorted(places):
        span, right = Span(at, at + 1), _FULL[text[at]]
        yield Hit(span, say("半角“{mark}”应为全角“{right}”", mark=text[at], right=right), fix=safe((span, right)))


def _in_number(text: str, span: Span) -> bool:
    return _BETWEEN_DIGITS.fullmatch(text[max(0, span.start - 1) : span.end + 1]) is not None


def _label_colon(text: str, at: int) -> bool:
    """Whether the mark is the colon of a short label line, or the ? of a lost character."""
    if text[at] == "?":
        return text[at - 1 : at] in tuple("、，；：《“（")
    if text[at] != ":":
        return False
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    line = text[start : end if end >= 0 else len(text)].strip()
    return len(line) <= LONGEST_LABEL and _LABEL.match(line) is not None
