"""LD401."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import INFO, WARNING, Hit, rule, safe

_FULL = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！", ".": "。"}
_HAN = re.compile("[\u3400-\u9fff，。、；：（）《》“”‘’？！]")
_MARK = re.compile(r"[,;:()?!]+(?P<spaces> {0,3})|\.(?=[\u3400-\u9fff“\s]|$)")
_ORDINAL = "一二三四五六七八九十"
LONGEST_LABEL = 34
MOST_SLIPS = 3
_BETWEEN_DIGITS = re.compile(r"[0-9][,:][0-9]")
# Navigation of a web page: 来源: 临江日报.
_LABEL = re.compile(r"[^，。；：,;:\n]{0,12}: ?[^，。；：,;:\n]{0,20}$")
_PAIR = re.compile(r"\(([^()\n]{0,80})\)")


@rule("LD401", "halfwidth-punctuation", severity=WARNING, habit=True)
def halfwidth_punctuation(document: Document) -> Iterator[Hit]:
    """汉字之间用了半角标点。

    依据：GB/T 15834-2011 5.1.1。
    例外：数字之间的千分位、小数点、时分冒号，以及西文、网址、网页“来源:”一类短行中的标点不报；全文的这种标点多用半角，只作提示。

    坏：
        经济持续回升向好⟦,⟧高质量发展扎实推进⟦(⟧增长5.8%⟦)⟧，9:30开会，支出1,200元⟦.⟧
        ⟦(⟧1⟦)⟧完善制度体系。
    好：
        经济持续回升向好，高质量发展扎实推进（增长5.8%），9:30开会，支出1,200元。
        （1）完善制度体系。
    """
    text = document.text
    runs = (Span(*found.span()) for found in _MARK.finditer(text))
    places = {at for run in runs if _is_chinese(text, run) for at in _marks(text, run)}
    for pair in _PAIR.finditer(text):
        ends = {pair.start(), pair.end() - 1}
        if ends & places:
            places |= ends
    used = Counter(text[at] for at in places)
    for at in sorted(places):
        span, mark, right = Span(at, at + 1), text[at], _FULL[text[at]]
        # A whole text set so was made so by a converter or a habit; a single one is a slip of the hand.
        severity = INFO if used[mark] > max(MOST_SLIPS, text.count(right)) else WARNING
        message = say("半角“{mark}”应为全角“{right}”", mark=mark, right=right)
        yield Hit(span, message, fix=safe((span, right)), severity=severity)


def _marks(text: str, run: Span) -> range:
    return range(run.start, run.start + len(run.of(text).rstrip(" ")))


def _is_chinese(text: str, run: Span) -> bool:
    """Whether Chinese stands on one side, spaces apart, and no number or label needs the mark.

    A full stop needs Chinese before it that is no ordinal.
    """
    before, after = text[run.start - 1 : run.start], text[run.end : run.end + 1]
    chinese = _HAN.match(before) is not None
    if text[run.start] == ".":
        return chinese and before not in _ORDINAL
    if not chinese and not _HAN.match(after) and not (before in "%％℃" and before and after.isdecimal()):
        return False
    in_number = _BETWEEN_DIGITS.fullmatch(text[max(0, run.start - 1) : run.end + 1])
    return in_number is None and not _label_colon(text, run.start)


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
