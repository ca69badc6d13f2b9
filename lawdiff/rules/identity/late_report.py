"""LD108."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawdiff.model.document import Document, Passage
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import INFO, Hit, rule

# 法治政府建设与责任落实督察工作规定 came into force in April 2019: the report on 2019 was the first that it bound.
FIRST_YEAR = 2019


@rule("LD108", "late-report", severity=INFO)
def late_report(document: Document) -> Iterator[Hit]:
    """法治政府建设年度报告在4月1日以后才签发。

    依据：法治政府建设与责任落实督察工作规定（厅字〔2019〕28号）第二十四条（每年4月1日之前公开）。
    例外：只看法治政府建设年度报告落款处的日期；2019年以前的报告不受此限。

    坏：
        临江市2021年法治政府建设情况的报告
        2021年，全市扎实推进法治政府建设。现将有关情况报告如下：
        一、主要工作
        制定规章三件。
        临江市人民政府
        ⟦2022年5月6日⟧
    好：
        临江市2021年法治政府建设情况的报告
        2021年，全市扎实推进法治政府建设。现将有关情况报告如下：
        一、主要工作
        制定规章三件。
        临江市人民政府
        2022年3月6日
    """
    if document.genre != "rule-of-law" or document.year is None or document.signature is None:
        return
    signed = document.signed
    if signed and document.year >= FIRST_YEAR and signed > date(document.year + 1, 4, 1):
        message = say("应在{year}年4月1日之前公开，成文日期已过期限", year=document.year + 1)
        yield Hit(last_line(document.signature), message)


def last_line(signature: Passage) -> Span:
    """The line of a signature that holds its date."""
    words = signature.text
    return Span(signature.span.end - len(words.rpartition("\n")[2].lstrip()), signature.span.end)
