"""LD206."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.message import say
from lawdiff.model.source import RepairKind, Source
from lawdiff.rules.contract import ERROR, Hit, rule, safe


@rule("LD206", "compat-ideograph", severity=ERROR, habit=True)
def compatibility_ideograph(source: Source) -> Iterator[Hit]:
    """用了形似的部首或兼容字符。

    依据：GB 18030-2022；Unicode 兼容汉字与康熙部首区的字符不是通用规范汉字。
    例外：只换部首区和兼容区的字符；PDF 字体造成的不报，读取时已还原。

    坏：
        组织召开第⟦⼀⟧次全体会议。
    好：
        组织召开第一次全体会议。
    """
    if source.format == "pdf":
        return
    for step in source.repairs:
        if step.kind == RepairKind.COMPATIBILITY:
            message = say("应为汉字“{char}”，此处是形似的部首字符", char=step.text)
            yield Hit(step.span, message, fix=safe((step.span, step.text)))
