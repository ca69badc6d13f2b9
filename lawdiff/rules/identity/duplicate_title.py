"""LD103."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, Place, rule
from lawdiff.rules.titles import title_lines

# Two lines with less in common are a title and something else.
MIN_SHARED, MAX_CHANGE = 0.75, 4


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
        if a != b and _conflict(a, b):
            place = Place(second.span, say("另一处标题"))
            yield Hit(first.span, say("两处标题不一致，请只留一处并核对文字"), related=(place,))


def _conflict(a: str, b: str) -> bool:
    """Whether two alike lines have different characters in the same place; a page heading only leaves some out."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, a, b, autojunk=False)
    changes = (op for op in matcher.get_opcodes() if op[0] == "replace")
    small = any(max(op[2] - op[1], op[4] - op[3]) <= MAX_CHANGE for op in changes)
    return small and matcher.ratio() >= MIN_SHARED
