"""LD406."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.finding import Severity
from lawdiff.model.message import say
from lawdiff.rules.brackets import OPENERS, PAIRS, Mark, pairing, place
from lawdiff.rules.contract import ERROR, INFO, Hit, rule, unsafe

# More than this and it is no prose: a table, a program, a broken file.
MOST_SLIPS = 300
# An excerpt ends in the middle of a sentence that was long enough to be one.
MIN_CUT = 16
_ENDED = re.compile(r"[。！？；…!?;日）〕]$")


@rule("LD406", "unpaired", severity=ERROR)
def unpaired(document: Document) -> Iterator[Hit]:
    """括号、引号或书名号不成对。

    依据：GB/T 15834-2011 4.8、4.9、4.15（引号、括号、书名号成对使用）。
    例外：“1）”一类序号、跨行书名号、英文撇号不报；全文末尾一句没有写完的只作提示。

    坏：
        制定⟦《⟧重大行政决策事项目录，公布清单（共3520项）。
    好：
        制定《重大行政决策事项目录》，公布清单（共3520项）。
    改：
        制定《重大行政决策事项目录，公布清单（共3520项）。
    坏：
        推行“一窗受理⟦“⟧，压缩办理时限。
    好：
        推行“一窗受理”，压缩办理时限。
    """
    left = deque(pairing(document).alone)
    if len(left) > MOST_SLIPS:
        yield Hit(place(document, left[0]), say("全文有 {n} 处括号或引号不成对，请检查文件是否完整", n=len(left)))
        return
    cut = _cut_from(document)
    while left:
        mark = left.popleft()
        twin = left.popleft() if left and left[0].char == mark.char and left[0].line == mark.line else None
        if twin is None:
            yield _alone(document, mark, INFO if mark.at >= cut and mark.char in PAIRS else ERROR)
        elif mark.char in PAIRS:
            yield _turned(document, twin, PAIRS[mark.char])
        else:
            yield _turned(document, mark, OPENERS[mark.char])


def _cut_from(document: Document) -> int:
    """Where the last paragraph of a text begins that stops in mid-sentence; the end of the text where none does."""
    text = document.body.folded.text
    words = text.rstrip()
    start = words.rfind("\n") + 1
    return start if len(words) - start >= MIN_CUT and not _ENDED.search(words[-6:]) else len(text)


def _alone(document: Document, mark: Mark, severity: Severity) -> Hit:
    other = PAIRS.get(mark.char) or OPENERS[mark.char]
    message = say("这个「{mark}」没有与之成对的「{other}」", mark=mark.char, other=other)
    return Hit(place(document, mark), message, severity=severity)


def _turned(document: Document, mark: Mark, right: str) -> Hit:
    """Two of a kind face the same way: one of them was typed the wrong way round."""
    span = place(document, mark)
    return Hit(span, say("此处应为“{right}”，误作“{mark}”", right=right, mark=mark.char), unsafe((span, right)))
