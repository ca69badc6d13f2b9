"""LD103."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, Place, rule
from lawdiff.rules.titles import title_lines

# Two lines with less in common are a title and something else.
MIN_SHARED = 0.6


@rule("LD103", "duplicate-title", severity=WARNING)
def duplicate_title(document: Document) -> Iterator[Hit]:
    """标题出现两次且文字不同。

    依据：GB/T 9704-2012 7.3.1（一件公文一个标题）。
    例外：网页栏目标题与正文标题相同，或只是正文标题的省略，不报。

    坏：
        ⟦临江市人民政府关于2018年度法治政府建设工作情况的报告⟧
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
    好：
        临江市2019年度法治政府建设情况的报告
        临江市人民政府关于2019年度法治政府建设情况的报告
        现将有关情况报告如下：
    """
    lines = title_lines(document)
    for first, second in pairwise(lines):
        a, b = first.folded, second.folded
        if a != b and not _within(a, b) and not _within(b, a) and _shared(a, b) >= MIN_SHARED:
            place = Place(second.span, say("另一处标题"))
            yield Hit(first.span, say("两处标题不一致，请只留一处并核对文字"), related=(place,))


def _within(short: str, long: str) -> bool:
    """Whether `short` is `long` with characters left out."""
    rest = iter(long)
    return all(char in rest for char in short)


def _shared(a: str, b: str) -> float:
    pairs = [{text[i : i + 2] for i in range(len(text) - 1)} for text in (a, b)]
    total = len(pairs[0]) + len(pairs[1])
    return 2 * len(pairs[0] & pairs[1]) / total if total else 0.0
