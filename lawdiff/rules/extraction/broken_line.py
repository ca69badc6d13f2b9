"""LD203."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.message import say
from lawdiff.model.source import Repair, RepairKind, Source
from lawdiff.model.span import Span
from lawdiff.rules.contract import WARNING, Hit, rule, safe


@rule("LD203", "broken-line", severity=WARNING, habit=True)
def broken_line(source: Source) -> Iterator[Hit]:
    """句子中间断行。

    依据：GB/T 9704-2012 7.3.3（回行顶格，数字、年份不能回行）。
    例外：上一行以句末标点结束、不足三十字，或下一行是标题、列表项的，不算断行；PDF 的行是版面，不报。

    坏：
        全市按标准完成调整并梳理发布政务服务事项实施清单，进一步优化办事流程，有效保障企业和群众办事，探索构⟦
        ⟧建分类快审机制。
    好：
        全市按标准完成调整并梳理发布政务服务事项实施清单，进一步优化办事流程，有效保障企业和群众办事，探索构建分类快审机制。
    """
    if source.format == "pdf":
        return
    for gap in _gaps(source):
        span = Span(gap[0].span.start, gap[-1].span.end)
        kept = "".join(step.text for step in gap)
        yield Hit(span, say("句子在此断成两行，应与下一行相接"), fix=safe((span, kept)))


def _gaps(source: Source) -> Iterator[list[Repair]]:
    """The steps that close one gap, together."""
    gap: list[Repair] = []
    for step in source.repairs:
        if step.kind != RepairKind.BROKEN_LINE:
            continue
        if gap and gap[-1].span.end != step.span.start:
            yield gap
            gap = []
        gap.append(step)
    if gap:
        yield gap
