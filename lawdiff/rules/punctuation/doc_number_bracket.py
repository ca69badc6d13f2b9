"""LD415."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.han import HAN
from lawdiff.model.message import say
from lawdiff.rules.contract import ERROR, Hit, rule, safe

_NUMBER = re.compile("(?<=" + HAN + r")[（(\[［【{〈<](?P<year>(?:19|20)[0-9]{2})[）)\]］】}〉>](?=[0-9]{1,4}号)")


@rule("LD415", "doc-number-bracket", severity=ERROR, habit=True)
def doc_number_bracket(document: Document) -> Iterator[Hit]:
    """发文字号的年份没有用六角括号。

    依据：GB/T 9704-2012 7.2.5（年份用六角括号“〔〕”括入）。
    例外：法院案号（“（2019）粤13行终5号”）用圆括号，不报。

    坏：
        按照国发⟦(2019)⟧5号文件要求，开展清理工作。
    好：
        按照国发〔2019〕5号文件要求，开展清理工作。
    """
    for match in document.whole.literal_matches(_NUMBER):
        message = say("发文字号的年份应写作“〔{year}〕”", year=match["year"])
        yield Hit(match.span, message, fix=safe((match.span, f"〔{match['year']}〕")))
