"""LD204."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.message import say
from lawdiff.model.source import RepairKind, Source
from lawdiff.rules.contract import WARNING, Hit, rule, safe


@rule("LD204", "page-furniture", severity=WARNING, habit=True)
def page_furniture(source: Source) -> Iterator[Hit]:
    """正文中夹有页码或页眉。

    依据：GB/T 9704-2012 7.5（页码在版心之外）。
    例外：PDF 的页码和页眉是版面的一部分，不报。

    坏：
        全面推进依法行政各项工作，扎实开展普法宣传活动。
        ⟦— 3 —
        ⟧规范行政执法行为，落实行政执法三项制度。
    好：
        全面推进依法行政各项工作，扎实开展普法宣传活动。
        规范行政执法行为，落实行政执法三项制度。
    """
    if source.format == "pdf":
        return
    for step in source.repairs:
        if step.kind == RepairKind.PAGE_FURNITURE:
            words = step.span.of(source.raw).strip()
            yield Hit(step.span, say("“{words}”是页码或页眉，应从正文中删去", words=words), fix=safe((step.span, "")))
