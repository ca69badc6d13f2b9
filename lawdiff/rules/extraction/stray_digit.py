"""LD201."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.message import say
from lawdiff.model.source import RepairKind, Source
from lawdiff.model.span import Span
from lawdiff.rules.contract import ERROR, Hit, rule, safe


@rule("LD201", "stray-digit-before-year", severity=ERROR)
def stray_digit(source: Source) -> Iterator[Hit]:
    """年份前多出一个数字。

    依据：GB/T 15835-2011（年份用四位阿拉伯数字）。
    例外：只有与年份末位相同、后面空一格的数字才算，几行行首依次编号的不报。

    坏：
        临江市人民政府关于⟦9 2019⟧年度法治政府建设情况的报告
        现将有关情况报告如下：
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
    """
    steps = [step for step in source.repairs if step.kind == RepairKind.STRAY_DIGIT]
    numbered = {step.span.of(source.raw)[0] for step in steps if _opens_line(source.raw, step.span)}
    for step in steps:
        if len(numbered) > 1 and _opens_line(source.raw, step.span):
            continue
        whole = Span(step.span.start, min(step.span.end + 4, len(source.raw)))
        message = say("年份前多出“{digit}”，应删去", digit=step.span.of(source.raw).strip())
        yield Hit(whole, message, fix=safe((step.span, "")))


def _opens_line(raw: str, span: Span) -> bool:
    return not raw[raw.rfind("\n", 0, span.start) + 1 : span.start].strip()
