"""LD615."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule, unsafe

_RANGE = re.compile(
    r"(?<![0-9.年月第—\-~～/])(?P<low>[0-9]{1,6}(?:\.[0-9]{1,3})?)(?P<dash>[~～—–\-]{1,2})[0-9]{1,6}(?:\.[0-9]{1,3})?(?P<tail>[%‰]|[万亿]{1,2}(?=[元人吨亩户件斤]))"
)


@rule("LD615", "range-unit", severity=INFO)
def range_unit(document: Document) -> Iterator[Hit]:
    """数值范围的前一个数缺少百分号或“万”“亿”。

    依据：GB/T 15835-2011 5.1.3：前后两个数都应写明百分号或计量的“万”“亿”，以免误解。
    例外：前后单位相同又不会误解的范围（5000～8000元）可以只写后一个单位。

    坏：
        补助标准为⟦13～17万⟧元，提高⟦5—8%⟧。
    改：
        补助标准为13万～17万元，提高5%—8%。
    好：
        补助标准为13万～17万元，提高5%—8%。
    """
    for match in document.whole.matches(_RANGE):
        spot = match.group_span("low")
        fix = unsafe((spot, match["low"] + match["tail"]))
        yield Hit(match.span, say("前一个数补上“{tail}”", tail=match["tail"]), fix=fix)
