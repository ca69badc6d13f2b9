"""LD207."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.message import say
from lawdiff.model.source import RepairKind, Source
from lawdiff.rules.contract import WARNING, Hit, rule, safe
from lawdiff.rules.steps import repaired


@rule("LD207", "invisible", severity=WARNING, habit=True)
def invisible(source: Source) -> Iterator[Hit]:
    """文中有看不见的字符。

    依据：GB 18030-2022；零宽字符使检索、排版和比对出错。
    例外：普通空格和全角空格不算。

    坏：
        依法办理行政⟦\u200b⟧复议案件。
    好：
        依法办理行政复议案件。
    """
    for span, kept in repaired(source, RepairKind.INVISIBLE):
        yield Hit(span, say("此处有看不见的字符，应删去"), fix=safe((span, kept)))
