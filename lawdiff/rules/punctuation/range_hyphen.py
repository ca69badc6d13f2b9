"""LD404."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, WARNING, Hit, rule, safe

_YEAR = "(?:19|20)[0-9]{2}"
_HYPHEN = re.compile(rf" ?-{{1,2}} ?(?={_YEAR} ?年|{_YEAR}[）)]|[0-9]{{1,2}} ?月)")
_DASHED = re.compile(rf"{_YEAR} ?年? ?[—–～] ?(?={_YEAR} ?年|{_YEAR}[）)])")
_START = re.compile(
    rf"(?<![0-9A-Za-z./-])(?:{_YEAR} ?年?|(?:{_YEAR} ?年 ?)?[0-9]{{1,2}} ?月(?: ?[0-9]{{1,2}} ?日)?)$|年[0-9]{{1,2}}$"
)
LONGEST_START = 16


@rule("LD404", "range-hyphen", severity=WARNING, habit=True)
def range_hyphen(document: Document) -> Iterator[Hit]:
    """起止年份、日期之间用了短横线。

    依据：GB/T 15834-2011 4.13.3.2（相关时间起止用一字线）。
    例外：2010-03-02 一类日期、电话号码、标准编号用短横线是对的，不报；浪纹线不报；全文起止年份都用短横线的只作提示。

    坏：
        入选2021⟦-⟧2022年度示范案例名单，联系电话0752-2800000，成文于2020-01-10。
    好：
        入选2021—2022年度示范案例名单，联系电话0752-2800000，成文于2020-01-10。
    """
    severity = WARNING if _DASHED.search(document.body.folded.text) else INFO
    for match in document.whole.literal_matches(_HYPHEN):
        span = match.span
        if _START.search(document.text[max(0, span.start - LONGEST_START) : span.start]):
            yield Hit(span, say("起止时间之间应用一字线“—”"), fix=safe((span, "—")), severity=severity)
