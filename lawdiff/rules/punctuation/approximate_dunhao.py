"""LD416."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule, unsafe

_PAIRS = "一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九"
_APPROXIMATE = re.compile(
    rf"(?<![第、一二三四五六七八九十])(?:{_PAIRS})(?=个|天|次|项|名|位|倍|件|种|家|户|人|年(?:时间|内|左右)|十|百|千|万)"
)


@rule("LD416", "approx-dunhao", severity=INFO)
def approximate_dunhao(document: Document) -> Iterator[Hit]:
    """相邻数字表示概数时用了顿号。

    依据：GB/T 15834-2011 4.5.3.4（相邻数字连用表示概数通常不用顿号）。
    例外：“一、二年级”“三、四季度”“第二、三产业”是两项并列，不报。

    坏：
        每年组织⟦三、四⟧次培训，惠及一、二年级学生。
    好：
        每年组织三四次培训，惠及一、二年级学生。
    """
    for match in document.whole.matches(_APPROXIMATE):
        plain = match.text.replace("、", "")
        yield Hit(match.span, say("概数应写作“{plain}”", plain=plain), fix=unsafe((match.span, plain)))
