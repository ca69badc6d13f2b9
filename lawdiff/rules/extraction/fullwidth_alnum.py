"""LD208."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.rules.contract import INFO, WARNING, Hit, rule, safe

_FULL = re.compile(r"[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ．]*[０-９Ａ-Ｚａ-ｚ])?")
_HALF = re.compile(r"[0-9]+")
_NARROW = str.maketrans({chr(c): chr(c - 0xFEE0) for c in (*range(0xFF10, 0xFF5B), 0xFF0E)})


@rule("LD208", "fullwidth-alnum", severity=WARNING, habit=True)
def fullwidth_alnum(source: Source) -> Iterator[Hit]:
    """用了全角数字或字母。

    依据：GB/T 15835-2011 5.1.6（阿拉伯数字用半角）。
    例外：全文一律用全角数字的旧稿是一种体例，只作提示；编号“３．”末尾的点不动。

    坏：
        办理案件⟦３２０⟧件，结案率98.5%，比2018年提高2个百分点。
    好：
        办理案件320件，结案率98.5%，比2018年提高2个百分点。
    """
    found = list(_FULL.finditer(source.raw))
    if not found:
        return
    style = sum(1 for _ in _HALF.finditer(source.raw)) < len(found)
    for match in found:
        span, plain = Span(*match.span()), match[0].translate(_NARROW)
        message = say("“{wide}”应为半角“{plain}”", wide=match[0], plain=plain)
        yield Hit(span, message, fix=safe((span, plain)), severity=INFO if style else WARNING)
