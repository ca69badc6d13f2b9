"""LD709."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Paragraph
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule

_FIRST, _SECOND = re.compile(r"(?<=[。；：，])一是(?!否)"), re.compile(r"二是")


@rule("LD709", "single-item", severity=INFO, default=False)
def single_item(paragraph: Paragraph) -> Iterator[Hit]:
    """只有“一是”，没有“二是”。

    依据：CY/T 266-2023（层次不清）。
    例外：默认不查；“二是”另起一段的不报。

    坏：
        主要存在以下不足：⟦一是⟧执法力量有待加强。
    好：
        主要存在以下不足：一是执法力量有待加强。二是信息化水平不高。
    """
    firsts = list(paragraph.matches(_FIRST))
    rest = paragraph.body.folded.text[paragraph.body.folded.from_base(paragraph.span).start :][:3000]
    if len(firsts) == 1 and not _SECOND.search(rest):
        yield Hit(firsts[0].span, say("只有“一是”而没有“二是”"))
