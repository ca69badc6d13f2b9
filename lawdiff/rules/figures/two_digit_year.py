"""LD616."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule, unsafe

_YEAR = re.compile(
    r"(?:(?<=[，。；：、（“])|(?<![^\n])|(?<=[在于从自至到截比较]))(?P<year>[0-3][0-9])年(?:度|底(?!薪)|末|初(?!中|级|次|步)|上半年|下半年|[0-9]{1,2}月)"
)


@rule("LD616", "two-digit-year", severity=WARNING)
def two_digit_year(document: Document) -> Iterator[Hit]:
    """年份只写两位数字。

    依据：GB/T 15835-2011 5.1.4：年份一般不用简写。
    例外：只看后面跟“度、底、末、初、几月”的两位数；“10年来”“20年期”是时长。

    坏：
        截至⟦19年底⟧，全部整改到位。
    改：
        截至2019年底，全部整改到位。
    好：
        截至2019年底，全部整改到位，10年来首次实现清零。
    """
    for match in document.whole.matches(_YEAR):
        year = match.group_span("year")
        yield Hit(match.span, say("年份写作“20{year}年”", year=match["year"]), fix=unsafe((year, f"20{match['year']}")))
