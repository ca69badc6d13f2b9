"""LD104."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import ERROR, Hit, rule, safe
from lawdiff.rules.titles import GENRES, title_lines

_WRONG = re.compile(rf"对于(?=[^，。；：]{{2,60}}(?:{GENRES})(?:（|$))")


@rule("LD104", "title-preposition", severity=ERROR)
def title_preposition(document: Document) -> Iterator[Hit]:
    """公文标题引出事由用“关于”，不用“对于”。

    依据：党政机关公文处理工作条例第九条第七项（标题由发文机关名称、事由和文种组成）；GB/T 9704-2012 7.3.1。
    例外：只看正文以前的标题行；句中的“对于”不报。

    坏：
        临江市人民政府⟦对于⟧2019年度法治政府建设情况的报告
        对于涉及群众利益的事项，广泛听取意见。
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        对于涉及群众利益的事项，广泛听取意见。
    """
    for line in title_lines(document, GENRES):
        for match in line.matches(_WRONG):
            yield Hit(match.span, say("“对于”应为“关于”"), fix=safe((match.span, "关于")))
