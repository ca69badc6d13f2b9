"""LD704."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document, Match
from lawdiff.model.message import say
from lawdiff.rules.contract import ERROR, INFO, Hit, rule

_BLANK = re.compile(
    r"(?:[XxＸ](?<![A-Za-z0-9×].)[XxＸ]{1,3}|×(?<![A-Za-z0-9×].)×{1,3}|○(?<![一二三四五六七八九〇○].)○{1,3}(?![一二三四五六七八九〇○]))"
    r"(?![A-Za-z0-9×]{0,9}[A-Za-z0-9])"
)
_UNDONE = re.compile(
    r"[（(【\[](?:待补充?|待定稿?|待核实?|待填写?|此处补充|数据待[^，。；）】\n]{1,4}|TODO|TBD)[）)】\]]"
    r"|【[ \u3000]{0,8}】|_{3,}|[（(][ \u3000]{2,8}[）)]"
)


@rule("LD704", "placeholder", severity=INFO, habit=True)
def placeholder(document: Document, allow: str = "") -> Iterator[Hit]:
    """文中留有占位符号。

    依据：GB/T 9704-2012 7.3.1（名称应当规范完整）；CY/T 266-2023（缺漏属于差错）。
    例外：XX、×× 可能是有意隐去名称，只作提示；“待补”“【】”是没有写完，算错误。选项 allow 列出允许的字样，用空格分开。

    坏：
        经⟦××⟧县人民政府同意，印发实施方案。
    好：
        经临江县人民政府同意，印发实施方案。
    坏：
        全年办理案件⟦（待补）⟧件。
    好：
        全年办理案件35件。
    """
    allowed = set(allow.split())
    for match in document.whole.literal_matches(_BLANK):
        if match.text not in allowed:
            yield Hit(match.span, say("占位符号“{mark}”：定稿前请填写", mark=match.text))
    for match in document.whole.literal_matches(_UNDONE):
        if match.text not in allowed and not _is_rule(document.text, match):
            yield Hit(match.span, say("“{mark}”没有写完", mark=match.text), severity=ERROR)


def _is_rule(text: str, match: Match) -> bool:
    """A line of underscores parts the text; a blank to fill in has words beside it."""
    span = match.span
    beside = text[max(0, span.start - 1) : span.start] + text[span.end : span.end + 1]
    return match.text[0] == "_" and not beside.strip()
