"""LD805."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule, unsafe

# Adverbs that are no adjectives: 积极的 or 有效的 may stand before a noun.
_ADVERB = "不断|逐步|切实|大力|稳步|持续|进一步"
_VERB = "推进|推动|开展|落实|加强|完善|发挥|提高|提升|保障|贯彻|执行|实施|做好|促进|维护|解决|化解|防范|履行"
_NOUN = "作用|措施|机制|体系|工作|能力|水平|效果|力量|支撑|举措|方式|方法|办法|过程|方案|政策|力度|需要|要求"
_WRONG = re.compile(rf"(?:{_ADVERB})(?P<de>的)(?:{_VERB})(?!{_NOUN})(?=了|[\u4e00-\u9fff]{{3,12}}[，。；])")


@rule("LD805", "adverbial-de", severity=WARNING)
def adverbial_de(document: Document) -> Iterator[Hit]:
    """状语之后的“地”误作“的”。

    依据：CY/T 266-2023（语法差错）。
    例外：只看“不断、逐步、切实”一类副词加常用动词；“积极的促进作用”一类定语不报。

    坏：
        不断⟦的⟧提高依法行政水平，发挥了积极的促进作用。
    好：
        不断地提高依法行政水平，发挥了积极的促进作用。
    """
    for match in document.whole.matches(_WRONG):
        span = match.group_span("de")
        yield Hit(span, say("此处的“的”应为“地”，也可删去"), fix=unsafe((span, "地")))
