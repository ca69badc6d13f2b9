"""The head of a report, as rules about its title see it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document, Passage
from lawdiff.model.span import Span

# A title stands among the first lines, before the first full sentence; web pages put navigation above it.
HEAD_LINES, LONGEST_TITLE = 24, 80
GENRES = "报告|通报|总结|年报|通知|意见|决定|方案|公告|通告|函|批复|请示"
_TITLE = re.compile(rf"(?:{GENRES})(?:（[^（）]{{0,12}}）)?$")
_OPENS = re.compile(r"各位|同志们|现将|现就|[。；！]$|如下：$")
# The upper line of a title that was set on two.
_UPPER = re.compile(r"^(?!来源|发布|日期|时间|作者)[^：。]{4,40}(?:关于[^：。]{0,30}|年度?|人民政府|委员会|局|厅)$")


def head_lines(document: Document) -> Iterator[Passage]:
    """The short lines above the first heading, sentence or long paragraph."""
    first = document.sections[0].span.start if document.sections else len(document.text)
    for paragraph in document.paragraphs[:HEAD_LINES]:
        words = paragraph.folded
        if (
            len(words) > LONGEST_TITLE
            or _OPENS.search(words)
            or (paragraph.span.start >= first and not _is_title(words))
        ):
            return
        yield paragraph


def title_lines(document: Document, genres: str = "报告|总结|通报|年报") -> list[Passage]:
    """The lines of the head that name a genre, each with the line above it where the title was set on two."""
    titles: list[Passage] = []
    above: Passage | None = None
    for line in head_lines(document):
        words = line.folded
        if _is_title(words) and re.search(genres, words[-20:]):
            upper = above is not None and "关于" not in words and _UPPER.match(above.folded) is not None
            start = above.span.start if above is not None and upper else line.span.start
            titles.append(Passage(line.body, Span(start, line.span.end)))
            above = None
        else:
            above = line
    return titles


def _is_title(words: str) -> bool:
    return _TITLE.search(words) is not None
