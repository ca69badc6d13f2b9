"""LD409."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document, Match
from lawdiff.model.finding import Severity
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, WARNING, Hit, rule, safe

MAX_INDENT = 12
_NUMBER = "[一二三四五六七八九十]{1,3}"
_BRACKETED = re.compile(rf"[（(](?:{_NUMBER}|[0-9]{{1,2}})[）)](?P<mark>[、，.．])")
_CHINESE = re.compile(rf"{_NUMBER}(?P<mark>[.．,，])(?=[\u4e00-\u9fff“《])")
_NTH = re.compile(rf"(?:第{_NUMBER}|首先|其次|再次|最后)(?P<mark>、)")
_ARABIC = re.compile(r"[0-9]{1,2}(?P<mark>、)")
_KINDS = (
    (_BRACKETED, "\n。", "", WARNING),
    (_CHINESE, "\n", "、", WARNING),
    (_NTH, "\n。；：", "，", WARNING),
    (_ARABIC, "\n", ".", INFO),
)


@rule("LD409", "order-mark", severity=WARNING, habit=True)
def order_mark(document: Document) -> Iterator[Hit]:
    """序号后的标点不合规范。

    依据：GB/T 15834-2011 附录B.3.5；GB/T 9704-2012 7.3.3（“一、”“（一）”“1.”“（1）”）。
    例外：“1、”十分通行，只作提示。

    坏：
        （一）⟦、⟧完善制度体系
        一⟦.⟧主要工作成效
        工作中：第一⟦、⟧健全机制，办理案件35件。
    好：
        （一）完善制度体系
        一、主要工作成效
        工作中：第一，健全机制，办理案件35件。
    坏：
        1⟦、⟧完善制度体系
        2⟦、⟧规范行政执法
    好：
        1.完善制度体系
        2.规范行政执法
    """
    for pattern, behind, right, severity in _KINDS:
        for match in document.whole.literal_matches(pattern):
            if _stands_behind(document.text, match.span.start, behind):
                yield _hit(match, right, severity)


def _stands_behind(text: str, at: int, marks: str) -> bool:
    """Whether an ordinal opens its line or stands right behind one of `marks`, spaces apart."""
    before = text[max(0, at - MAX_INDENT) : at].rstrip(" \u3000")
    return before[-1] in marks if before else at <= MAX_INDENT


def _hit(match: Match, right: str, severity: Severity) -> Hit:
    span = match.group_span("mark")
    if not right:
        return Hit(span, say("带括号的序号后不用“{mark}”", mark=match["mark"]), fix=safe((span, "")))
    message = say("序号后应为“{right}”，误作“{mark}”", right=right, mark=match["mark"])
    return Hit(span, message, fix=safe((span, right)), severity=severity)
