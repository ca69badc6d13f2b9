"""LD705."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document, Section, SectionKind
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import ERROR, WARNING, Hit, Place, rule
from lawdiff.rules.ordinals import following

# Below level 2 reports number notes and tables as well as headings.
CERTAIN, DEEPEST = 2, 4


@rule("LD705", "heading-sequence", severity=ERROR)
def heading_sequence(document: Document) -> Iterator[Hit]:
    """标题序号不连续。

    依据：GB/T 9704-2012 7.3.3（结构层次序数依次用“一、”“（一）”“1.”“（1）”）。
    例外：附件、注释、新的一编从一重新编号不报；“1.”“（1）”两级只作警告。

    坏：
        一、主要工作
        （一）完善制度体系
        制定规章三件。
        ⟦（三）⟧规范行政执法
        开展执法检查。
        二、存在不足
    好：
        一、主要工作
        （一）完善制度体系
        制定规章三件。
        （二）规范行政执法
        开展执法检查。
        二、存在不足
    """
    counts: dict[int, list[Section]] = {}
    for section in document.sections:
        if section.kind not in (SectionKind.HEADING, SectionKind.RUN_IN) or section.level > DEEPEST:
            continue
        if section.ordinal is None or not section.label or section.role == "attachment":
            continue
        counts = {level: count for level, count in counts.items() if level <= section.level}
        count = counts.setdefault(section.level, [])
        if count and section.ordinal != 1 and not _continues(count, section.ordinal):
            yield _hit(count.pop(), section)
        count.append(section)


def _continues(count: list[Section], number: int) -> bool:
    """Whether the number follows the last one of a count that is still open; those begun inside it are over then.

    The rows of a table may be numbered like headings: after them the outer count goes on.
    """
    fitting = next((n for n in range(len(count) - 1, -1, -1) if count[n].ordinal == number - 1), None)
    if fitting is not None:
        del count[fitting:]
    return fitting is not None


def _hit(before: Section, section: Section) -> Hit:
    label = section.label.strip()
    start = section.heading.start
    span = Span(start, start + len(section.label))
    if section.ordinal == before.ordinal:
        message = say("序号“{label}”与前一个标题重复", label=label)
    else:
        right = following(before.label.strip(), before.ordinal or 0)
        message = say(
            "“{before}”之后应为“{right}”，实为“{label}”", before=before.label.strip(), right=right, label=label
        )
    severity = ERROR if section.level <= CERTAIN else WARNING
    return Hit(span, message, severity=severity, related=(Place(before.heading, say("前一个标题")),))
