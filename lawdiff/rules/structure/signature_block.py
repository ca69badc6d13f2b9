"""LD701."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule

_TOGETHER = re.compile(
    r"^[^，。；：\n]{2,30}(?:政府|委员会|局|厅|部|院|办公室|委|会)(?:20|19)[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日$",
    re.MULTILINE,
)
LAST_LINES = 4


@rule("LD701", "signature-block", severity=INFO)
def signature_block(document: Document) -> Iterator[Hit]:
    """署名与成文日期写在一行。

    依据：GB/T 9704-2012 7.3.5（成文日期写在发文机关署名下一行）。
    例外：只看最后几行。

    坏：
        全面推进依法行政各项工作，取得新的成效。
        ⟦临江市人民政府 2020年1月10日⟧
    好：
        全面推进依法行政各项工作，取得新的成效。
        临江市人民政府
        2020年1月10日
    """
    for paragraph in document.paragraphs[-LAST_LINES:]:
        for match in paragraph.matches(_TOGETHER):
            yield Hit(match.span, say("成文日期应另起一行，写在署名之下"))
