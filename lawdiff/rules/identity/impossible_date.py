"""LD107."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from lawdiff.model.document import Document, Match
from lawdiff.model.message import say
from lawdiff.rules.contract import ERROR, Hit, rule

_DATE = re.compile(
    r"(?<![0-9.])(?:(?P<year>(?:18|19|20)[0-9]{2})年(?:第)?)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})(?:日|号)"
    r"|(?<![0-9.])(?P<only_year>(?:18|19|20)[0-9]{2})年(?P<only_month>[0-9]{1,2})月(?!龄)"
)
_LEAP = 2000


@rule("LD107", "impossible-date", severity=ERROR)
def impossible_date(document: Document) -> Iterator[Hit]:
    """日期不存在。

    依据：GB/T 7408（日期和时间表示法）；GB/T 9704-2012 7.3.5.4。
    例外：没有年份的2月29日不报；“13个月”一类时长不报。

    坏：
        于⟦2019年2月29日⟧启动，⟦4月31日⟧结束，预计⟦2020年13月⟧验收。
    好：
        于2020年2月29日启动，4月30日结束，预计2020年12月验收。
    """
    for match in document.whole.matches(_DATE):
        if not _possible(match):
            yield Hit(match.span, say("没有“{date}”这一天，请核对", date=match.text))


def _possible(match: Match) -> bool:
    year, month = match["year"] or match["only_year"], int(match["month"] or match["only_month"])
    if not 1 <= month <= 12:
        return False
    day = int(match["day"] or 1)
    return 1 <= day <= monthrange(int(year) if year else _LEAP, month)[1]
