"""LD805."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule, unsafe

_ADVERB = "积极|大力|有效|深入|切实|认真|稳步|扎实|不断|充分|有力|有序|逐步|持续|广泛|坚决|自觉|主动|及时|准确"
_VERB = "推进|推动|开展|落实|加强|完善|发挥|提高|提升|保障|贯彻|执行|实施|做好|促进|维护|解决|化解|防范|履行|参与|接受"
_WRONG = re.compile(
    rf"(?<![更最较很为是])(?:{_ADVERB})(?P<de>的)(?:{_VERB})(?=了|各|全|[\u4e00-\u9fff]{{2,10}}[，。；])"
)


@rule("LD805", "adverbial-de", severity=WARNING)
def adverbial_de(document: Document) -> Iterator[Hit]:
    """状语之后的“地”误作“的”。

    依据：CY/T 266-2023（语法差错）。
    例外：只看常用副词加常用动词；“更加有效的落实机制”一类定语不报。

    坏：
        不断⟦的⟧提高依法行政水平，采取更有效的落实机制。
    好：
        不断地提高依法行政水平，采取更有效的落实机制。
    """
    for match in document.whole.matches(_WRONG):
        span = match.group_span("de")
        yield Hit(span, say("此处的“的”应为“地”，也可删去"), fix=unsafe((span, "地")))
