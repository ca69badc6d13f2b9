"""LD408."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.brackets import pairing, place
from lawdiff.rules.contract import WARNING, Hit, rule, unsafe

_INNER = {"《": ("〈", "〉"), "“": ("‘", "’")}


@rule("LD408", "nested-same-marks", severity=WARNING)
def nested_same_marks(document: Document) -> Iterator[Hit]:
    """同形的书名号或引号相套。

    依据：GB/T 15834-2011 4.8.3.4、4.15.3（引号里再用引号用单引号，书名号里再用书名号用单书名号）。
    例外：圆括号相套不报；并列的书名号不是相套。

    坏：
        印发《关于贯彻⟦《⟧行政处罚法》的通知》，“推行⟦“⟧一件事”改革”。
    好：
        印发《关于贯彻〈行政处罚法〉的通知》，“推行‘一件事’改革”。
    """
    for opener, closer, depth in pairing(document).pairs:
        if depth and opener.char in _INNER:
            left, right = _INNER[opener.char]
            spans = place(document, opener), place(document, closer)
            message = say("里层应改用“{left}{right}”", left=left, right=right)
            yield Hit(spans[0], message, fix=unsafe((spans[0], left), (spans[1], right)))
