"""LD414."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document, Paragraph
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import INFO, Hit, rule, unsafe

# A paragraph of prose has a full sentence before the one that lacks its mark.
_PROSE = re.compile(r"。[^。！？；：]{8,}[\u3400-\u9fff0-9%）”]$")
_TABLE = re.compile(r"\t|\||  |\s[0-9]|[摄图]$")


@rule("LD414", "end-mark", severity=INFO)
def end_mark(document: Document) -> Iterator[Hit]:
    """段末缺句号。

    依据：GB/T 15834-2011 4.1.3（陈述句末尾用句号）。
    例外：标题、署名、图片说明、表格行、列举项和图题不报，只查前面已有完整句子的段落。

    坏：
        完善行政执法程序，公示案件结果信息。严格执行法制审核制度，规范行政执法裁量⟦权⟧
        （五）推进执法队伍建设。开展业务培训3期。
    好：
        完善行政执法程序，公示案件结果信息。严格执行法制审核制度，规范行政执法裁量权。
        （五）推进执法队伍建设。开展业务培训3期。
    """
    for paragraph in document.paragraphs[:-1]:
        if _lacks_mark(paragraph):
            last = Span(paragraph.span.end - 1, paragraph.span.end)
            gap = Span(last.end, last.end)
            yield Hit(last, say("段末缺句号"), fix=unsafe((gap, "。")))


def _lacks_mark(paragraph: Paragraph) -> bool:
    tail = paragraph.text[-80:]
    return (
        tail[-1] not in "。！？；：…" and _PROSE.search(paragraph.folded[-80:]) is not None and not _TABLE.search(tail)
    )
