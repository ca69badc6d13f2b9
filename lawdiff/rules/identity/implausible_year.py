"""LD112."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule

# Plans reach to carbon neutrality in 2060; no report looks further.
LAST_PLANNED = 2060
_YEAR = re.compile(r"(?<![0-9.第长达近])(2[0-9]{3})年(?![来间多前后的]|以上|以来|历史)")
_FIVE = re.compile(r"(?<![0-9.])((?:19|20)[0-9]{3})年度?(?=[0-9，]|法治|工作|全)")


@rule("LD112", "implausible-year", severity=WARNING)
def implausible_year(document: Document) -> Iterator[Hit]:
    """年份不可信。

    依据：CY/T 266-2023（数字差错）。
    例外：2060年以前的远景目标、“2600年历史”一类时长不报。

    坏：
        ⟦2091年⟧，全市办理行政复议案件126件。
    好：
        2019年，全市办理行政复议案件126件。
    坏：
        ⟦20199年⟧，全市办理行政复议案件126件。
    好：
        2019年，全市办理行政复议案件126件。
    """
    for match in document.whole.matches(_YEAR):
        if int(match[1]) > LAST_PLANNED:
            yield Hit(match.span, say("“{year}年”像是写错的年份，请核对", year=match[1]))
    for match in document.whole.matches(_FIVE):
        yield Hit(match.span, say("“{year}年”像是写错的年份，请核对", year=match[1]))
