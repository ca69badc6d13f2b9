"""LD302."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Section, SectionKind
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import INFO, Hit, Place, rule

MIN_CLAUSE = 8
_CLAUSE = re.compile(r"[^，。；：！？\n]+")
_LABEL = re.compile(r"^(?:（?[一二三四五六七八九十0-9]{1,3}）?[、.．]?|[一二三四五六七八九十]是)")


@rule("LD302", "repeated-clause-in-item", severity=INFO)
def clause_in_item(section: Section) -> Iterator[Hit]:
    """段末重复了标题句中的分句。

    依据：CY/T 266-2023（重复文字属于文字差错）；有意呼应的可以保留。
    例外：只比较带序号的标题句与本段最后一个分句；不足八字的不报。

    坏：
        （一）完善信用监管，营造公平有序的市场环境。推进政务信息化建设，⟦营造公平有序的市场环境⟧。
    好：
        （一）完善信用监管，营造公平有序的市场环境。推进政务信息化建设，让数据多跑路。
    """
    if section.kind not in (SectionKind.RUN_IN, SectionKind.LEAD, SectionKind.ITEM):
        return
    folded = section.body.folded
    head = folded.from_base(section.heading)
    topics = {_LABEL.sub("", words.strip()) for words in _CLAUSE.findall(head.of(folded.text))}
    inside = folded.from_base(section.span)
    clauses = list(_CLAUSE.finditer(folded.text, head.end, inside.end))
    if clauses and len(clauses[-1][0]) >= MIN_CLAUSE and clauses[-1][0] in topics:
        span = folded.to_base(Span(*clauses[-1].span()))
        place = Place(section.heading, say("标题句"))
        yield Hit(span, say("“{words}”与本段标题句重复，请核实是否多余", words=clauses[-1][0]), related=(place,))
