"""LD105."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import WARNING, Hit, rule, unsafe
from lawdiff.rules.titles import title_lines

_WRONG = re.compile(r"(?:关于|对于)[^，。；：]{2,60}?(情况报告)(?:（|$)")


@rule("LD105", "title-missing-de", severity=WARNING)
def title_missing_de(document: Document) -> Iterator[Hit]:
    """“关于……情况”与文种“报告”之间缺“的”。

    依据：党政机关公文处理工作条例第九条第七项；GB/T 9704-2012 7.3.1（“关于＋事由＋的＋文种”）。
    例外：标题中没有“关于”的（如“临江市2019年法治政府建设情况报告”）不报；网页标题与正文标题都缺的，只报一处。

    坏：
        临江市人民政府关于2019年度法治政府建设⟦情况报告⟧
        现将有关情况报告如下：
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
    """
    for line in title_lines(document):
        for match in line.matches(_WRONG):
            span = match.group_span(1)
            gap = Span(span.end - 2, span.end - 2)
            yield Hit(span, say("“情况报告”应为“情况的报告”"), fix=unsafe((gap, "的")))
            return
