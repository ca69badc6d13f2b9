"""LD110."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule

_BARE = re.compile(r"(?<![0-9年月.至—到、])([0-9]{1,2}月[0-9]{1,2}日)")
_YEAR_NEAR = re.compile(r"年|当月|当日|同日|次日")
BEFORE = 60


@rule("LD110", "bare-date", severity=INFO, default=False)
def bare_date(document: Document) -> Iterator[Hit]:
    """日期没有写年份。

    依据：GB/T 15835-2011（年份应当完整）；GB/T 9704-2012 7.3.5.4。
    例外：默认不查；前面六十字内提到年份的不报。

    坏：
        ⟦8月22日⟧，报纸头版报道了我市的做法。
    好：
        2019年8月22日，报纸头版报道了我市的做法。
    """
    text = document.body.folded.text
    for match in document.whole.matches(_BARE):
        at = document.body.folded.from_base(match.span).start
        if not _YEAR_NEAR.search(text, max(0, at - BEFORE), at):
            yield Hit(match.span, say("“{date}”没有年份，请补上", date=match[1]))
