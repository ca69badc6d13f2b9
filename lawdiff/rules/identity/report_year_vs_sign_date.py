"""LD102."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import ERROR, Hit, Place, rule
from lawdiff.rules.titles import title_lines

# A report on a year looks back on it; December is the earliest month in which one is signed.
_LOOKS_BACK = re.compile(r"((?:19|20)[0-9]{2})年度?(?=[^0-9]{0,30}(?:情况|年度报告|总结))")
EARLIEST_MONTH = 11


@rule("LD102", "report-year-vs-sign-date", severity=ERROR)
def report_year_vs_sign_date(document: Document) -> Iterator[Hit]:
    """成文日期早于报告年度结束。

    依据：GB/T 9704-2012 7.3.5（成文日期是负责人签发的日期）。
    例外：只看标题中回顾全年的年份与落款处完整的日期；十一月以后签发的不报。

    坏：
        临江市人民政府关于⟦2020年度⟧法治政府建设情况的报告
        现将有关情况报告如下：
        一、主要工作
        办理行政复议案件113件。
        临江市人民政府
        2020年1月10日
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
        一、主要工作
        办理行政复议案件113件。
        临江市人民政府
        2020年1月10日
    """
    if document.signed is None or document.signature is None or document.genre == "work-report":
        return
    for line in title_lines(document):
        for match in line.matches(_LOOKS_BACK):
            year = int(match[1])
            if document.signed < date(year, EARLIEST_MONTH, 1):
                place = Place(document.signature.span, say("成文日期"))
                message = say("{year}年度尚未结束，成文日期却是{signed}", year=year, signed=document.signed.isoformat())
                yield Hit(match.span, message, related=(place,))
