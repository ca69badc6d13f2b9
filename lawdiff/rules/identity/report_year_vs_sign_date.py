"""LD102."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lawdiff.model.document import Document, Passage
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import ERROR, Hit, Place, rule
from lawdiff.rules.titles import title_lines

_YEAR = re.compile(r"(?<![—–~至到0-9-])((?:19|20)[0-9]{2})年度?")
_LOOKS_BACK = re.compile(r"情况|年度报告|年报|总结")
_PART = re.compile(r"半年|季度|[0-9]月|阶段|自查|整改|督察|专项|《")
ANNUAL = ("rule-of-law", "disclosure")
# A report on a year looks back on it; November is the earliest month in which one is signed.
EARLIEST_MONTH = 11


@rule("LD102", "report-year-vs-sign-date", severity=ERROR)
def report_year_vs_sign_date(document: Document) -> Iterator[Hit]:
    """成文日期早于报告年度结束。

    依据：GB/T 9704-2012 7.3.5（成文日期是负责人签发的日期）。
    例外：只看回顾全年的报告与落款处完整的日期；半年、季度、专项报告和十一月以后签发的不报。

    坏：
        临江市人民政府关于⟦2020年度⟧法治政府建设情况的报告
        现将有关情况报告如下：
        一、主要工作
        办理行政复议案件126件。
        临江市人民政府
        2020年1月10日
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
        一、主要工作
        办理行政复议案件126件。
        临江市人民政府
        2020年1月10日
    """
    signed, signature = document.signed, document.signature
    if signed is None or signature is None or document.genre == "work-report":
        return
    for year, span in _years(document, signature):
        if signed < date(year, EARLIEST_MONTH, 1):
            place = Place(signature.span, say("成文日期"))
            message = say("{year}年度尚未结束，成文日期却是{signed}", year=year, signed=signed.isoformat())
            yield Hit(span, message, related=(place,))


def _years(document: Document, signature: Passage) -> Iterator[tuple[int, Span]]:
    """The years of the titles; where no title has one, the year the report speaks of."""
    annual = document.genre in ANNUAL
    found = [
        (int(matches[0][1]), matches[0].span)
        for line in title_lines(document)
        if len(matches := list(line.matches(_YEAR))) == 1
        and (annual or _LOOKS_BACK.search(line.folded))
        and not _PART.search(line.folded)
    ]
    if not found and annual and document.year is not None:
        found = [(document.year, signature.span)]
    yield from found
