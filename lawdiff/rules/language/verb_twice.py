"""LD804."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule

_VERBS = "开展|进行|推进|落实|加强|组织|实施|推动|完善|建立|制定|举办|提高|提升"
_TWICE = re.compile(rf"({_VERBS})(?!{_VERBS})[^，。；：、\n]{{4,40}}?\1(?=[\u4e00-\u9fff])")


@rule("LD804", "verb-twice", severity=INFO, default=False)
def verb_twice(document: Document) -> Iterator[Hit]:
    """一个分句里同一动词用了两次。

    依据：CY/T 266-2023（语法差错：成分赘余）。
    例外：默认不查；并列的两个动宾短语不报。

    坏：
        集中⟦开展对执法问题较多的单位开展⟧跟踪回访。
    好：
        集中对执法问题较多的单位开展跟踪回访。
    """
    for match in document.whole.matches(_TWICE):
        yield Hit(match.span, say("“{verb}”在一个分句里用了两次", verb=match[1]))
