"""LD202."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.message import say
from lawdiff.model.source import RepairKind, Source
from lawdiff.model.span import Span
from lawdiff.rules.contract import ERROR, Hit, rule, unsafe


@rule("LD202", "stray-char-before-name", severity=ERROR)
def stray_char(source: Source) -> Iterator[Hit]:
    """名称前多出一个字。

    依据：GB/T 9704-2012 7.3.1（发文机关名称应当规范完整）。
    例外：只有与名称首字相同、后面空一格的字才算。

    坏：
        ⟦X XX⟧市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
    改：
        XX市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
    """
    for step in source.repairs:
        if step.kind == RepairKind.STRAY_CHAR:
            whole = Span(step.span.start, min(step.span.end + 2, len(source.raw)))
            message = say("名称前多出“{char}”，应删去", char=step.span.of(source.raw).strip())
            yield Hit(whole, message, fix=unsafe((step.span, "")))
