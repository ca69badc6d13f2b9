"""LD402."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from lawdiff.model.document import Document
from lawdiff.model.han import HAN
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import INFO, Hit, rule, safe

_WESTERN = r"[0-9A-Za-z０-９]"
_BOUNDARY = re.compile(rf"(?<={HAN}) ?(?={_WESTERN})|(?<={_WESTERN}) ?(?={HAN})|(?<=[%％]) ?(?={HAN})")
_MARK = re.compile("[，。；、,;]")


@rule("LD402", "mixed-cjk-digit-spacing", severity=INFO, habit=True)
def digit_spacing(document: Document, style: str = "auto") -> Iterator[Hit]:
    """汉字与数字、字母之间的空格前后不一。

    依据：GB/T 15834-2011 与 GB/T 15835-2011 均不要求空格，公文惯例不空；同一文稿应当一致（CY/T 266-2023）。
    例外：选项 style 取 auto（默认）时少数写法算错，none 不空格，space 空格；全文一致不报；表格行、标题行的空格不算。

    坏：
        设立5个专题组和4⟦ ⟧个保障组，办理案件113宗。
    好：
        设立5个专题组和4个保障组，办理案件113宗。
    """
    text, in_prose = document.text, _prose(document)
    places = [Span(*found.span()) for found in _BOUNDARY.finditer(text)]
    spaced = [span for span in places if len(span) and in_prose(span)]
    tight = [span for span in places if not len(span)]
    wrong = _wrong(spaced, tight, style)
    for span in wrong:
        words = say("此处有空格，其他各处没有") if len(span) else say("此处无空格，其他各处有")
        yield Hit(span, words, fix=safe((span, "" if len(span) else " ")))


def _prose(document: Document) -> Callable[[Span], bool]:
    """Whether a place stands in a line with marks: spaces part the cells of a row and the words of a caption."""
    starts = [paragraph.span.start for paragraph in document.paragraphs]
    known: dict[int, bool] = {}

    def test(place: Span) -> bool:
        n = bisect_right(starts, place.start) - 1
        if n < 0 or not document.paragraphs[n].span.contains(place):
            return False
        if n not in known:
            known[n] = _MARK.search(document.paragraphs[n].text) is not None
        return known[n]

    return test


def _wrong(spaced: list[Span], tight: list[Span], style: str) -> list[Span]:
    if style == "auto":
        return spaced if len(spaced) <= len(tight) else tight
    return spaced if style == "none" else tight
