"""LD710."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document, Section, SectionKind
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import WARNING, Hit, Place, rule

MIN_TITLE, DEEPEST = 4, 3


@rule("LD710", "duplicate-heading", severity=WARNING)
def duplicate_heading(document: Document) -> Iterator[Hit]:
    """同级标题重复。

    依据：CY/T 266-2023（重复文字属于文字差错）。
    例外：回顾与计划两部分下的同名标题不报；目录与正文、附件重新编号的同名标题也不报。

    坏：
        一、主要工作
        （一）完善制度体系。制定规章三件。
        （二）⟦完善制度体系⟧。清理文件九件。
    好：
        一、主要工作
        （一）完善制度体系。制定规章三件。
        （二）规范行政执法。清理案卷九件。
    """
    seen: dict[tuple[int | None, int, str], Section] = {}
    for section in document.sections:
        if (
            section.kind not in (SectionKind.HEADING, SectionKind.RUN_IN)
            or not section.label
            or section.level > DEEPEST
        ):
            continue
        title = section.title.strip("。： ")
        first = seen.setdefault((section.parent, section.level, title), section)
        if len(title) >= MIN_TITLE and (section.ordinal or 0) > (first.ordinal or 0):
            place = Place(first.heading, say("首次出现"))
            message = say("标题“{title}”与前面的同级标题重复", title=title)
            yield Hit(_behind_label(document, section), message, related=(place,))


def _behind_label(document: Document, section: Section) -> Span:
    """The words of a heading, without its number and its full stop."""
    words = section.heading.of(document.text)
    at = words.find(section.title[:1], len(section.label))
    stop = len(words.rstrip("。： "))
    return Span(section.heading.start + max(at, 0), section.heading.start + stop)
