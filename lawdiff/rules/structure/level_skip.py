"""LD707."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document, SectionKind
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import INFO, Hit, Place, rule

_LABELS = {1: "一、", 2: "（一）", 3: "1.", 4: "（1）"}


@rule("LD707", "level-skip", severity=INFO)
def level_skip(document: Document) -> Iterator[Hit]:
    """标题层次跳级。

    依据：GB/T 9704-2012 7.3.3（依次用“一、”“（一）”“1.”“（1）”）。
    例外：只有两级时从“一、”跳到“1.”是允许的；列举项不算标题。

    坏：
        一、主要工作
        ⟦（1）⟧完善制度体系
        制定规章三件。
        （2）规范行政执法
        开展执法检查。
    好：
        一、主要工作
        （一）完善制度体系
        制定规章三件。
        （二）规范行政执法
        开展执法检查。
    """
    for section in document.sections:
        parent = document.sections[section.parent] if section.parent is not None else None
        if parent is None or section.kind != SectionKind.HEADING or section.ordinal != 1:
            continue
        if parent.label and section.level == 4 and parent.level < 3 and section.label.strip():
            span = Span(section.heading.start, section.heading.start + len(section.label))
            message = say("“{parent}”之下应为“{right}”", parent=parent.label.strip(), right=_LABELS[parent.level + 1])
            yield Hit(span, message, related=(Place(parent.heading, say("上一级标题")),))
