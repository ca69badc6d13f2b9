"""LD401."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.han import HAN
from lawdiff.rules.contract import WARNING, Hit, rule, safe

_FULL = {",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！"}
_FULL_MARK = "[，。、；：（）《》“”‘’？！]"
# A mark counts as Chinese where Chinese stands on one side, spaces apart, and no digit or Latin word needs it.
_MARK = re.compile(rf"(?:(?<={HAN})|(?<={_FULL_MARK}))[,;:()?!]|[,;:()?!](?= *(?:{HAN}|{_FULL_MARK}))")
_BETWEEN_DIGITS = re.compile(r"[0-9][,:][0-9]")


@rule("LD401", "halfwidth-punctuation", severity=WARNING, habit=True)
def halfwidth_punctuation(document: Document) -> Iterator[Hit]:
    """汉字之间用了半角标点。

    依据：GB/T 15834-2011 5.1.1。

    坏：
        经济持续回升向好⟦,⟧高质量发展扎实推进。
    好：
        经济持续回升向好，高质量发展扎实推进。
    """
    for match in document.whole.literal_matches(_MARK):
        span = match.span
        if not _BETWEEN_DIGITS.fullmatch(document.text[max(0, span.start - 1) : span.end + 1]):
            yield Hit(span, fix=safe((span, _FULL[match.text])))
