"""LD618."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.rules.contract import WARNING, Hit, rule

_TIMES = re.compile(
    r"(?:减少|下降|降低|缩短|压缩|缩小|减轻|下调|精简)了?(?:近|约|超过?)?(?:[0-9]{1,4}(?:\.[0-9]{1,2})?|[一二两三四五六七八九十]{1,3})倍"
)


@rule("LD618", "decrease-by-times", severity=WARNING)
def decrease_by_times(document: Document) -> Iterator[Hit]:
    """减少不能用倍数。

    依据：数学与汉语通例：减少的幅度不会超过原数，用百分数或几分之几，不用倍。
    例外：“缩小到原来的几分之几”不在此列。

    坏：
        办理时限比法定时限⟦缩短2倍⟧。
    好：
        办理时限比法定时限缩短三分之二，办件量增加2倍。
    """
    for match in document.whole.matches(_TIMES):
        yield Hit(match.span)
