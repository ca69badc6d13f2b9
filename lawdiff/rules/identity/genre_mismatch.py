"""LD106."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule, unsafe
from lawdiff.rules.titles import title_lines

_LEAD_IN = re.compile(r"现(?:就|将)[^。；：]{0,40}?(公告|通告|通知|通报|请示)如下")


@rule("LD106", "genre-mismatch", severity=WARNING)
def genre_mismatch(document: Document) -> Iterator[Hit]:
    """引语中的文种与标题不一致。

    依据：党政机关公文处理工作条例第八条（公文种类）。
    例外：只看“现将……如下”；“公布如下”“汇报如下”不是另一文种，不报。

    坏：
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况⟦公告⟧如下：
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
    """
    if not any(line.folded.endswith("报告") for line in title_lines(document)):
        return
    for match in document.whole.matches(_LEAD_IN):
        span = match.group_span(1)
        message = say("标题的文种是“报告”，此处写“{word}”，应为“报告如下”", word=match[1])
        yield Hit(span, message, fix=unsafe((span, "报告")))
        return
