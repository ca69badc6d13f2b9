"""LD503."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.han import HAN
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import WARNING, Hit, Place, rule

# What the terms of administrative law end in: only there is a shorter form a slip and not another way to say it.
_HEADS = (
    "法制审核|法治审核|合法性审核|合法性审查|备案审查|公示制度|全过程记录|自由裁量|裁量权基准|裁量基准|第一责任人|出庭应诉|法律顾问"
    "|公平竞争审查|告知承诺|联席会议|应急预案|责任追究|责任倒查|听证制度|程序规定|程序暂行条例|事项目录|事项清单|权责清单"
)
_HEAD = re.compile(_HEADS)
_BEFORE = re.compile(rf"{HAN}*$")
MIN_TERM, LEFT_OUT, MIN_SIDE, LONGEST_SIDE = 10, 2, 4, 12


@rule("LD503", "variant-term", severity=WARNING)
def variant_term(document: Document) -> Iterator[Hit]:
    """同一术语在别处多两个字。

    依据：CY/T 266-2023（全文应当一致）。
    例外：只看以行政法术语结尾、十字以上的词，少的两个字在词的中间，且完整的写法也在文中。

    坏：
        健全重大行政执法决定法制审核清单。明确⟦重大行政决定法制审核⟧的范围和时限。
    好：
        健全重大行政执法决定法制审核清单。明确重大行政执法决定法制审核的范围和时限。
    """
    terms = _terms(document.body.folded.text)
    longer: dict[str, str] = {}
    for words in terms:
        for start in range(len(words) - MIN_TERM - LEFT_OUT + 1):
            longer |= dict.fromkeys(_shorter(words[start:]), words)
    seen: set[str] = set()
    for words, span in terms.items():
        if words in longer and words not in seen and not any(words in done for done in seen):
            seen.add(words)
            yield _hit(document, span, terms[longer[words]])


def _terms(text: str) -> dict[str, Span]:
    """Every reading of a term, from four to twelve characters before its head, at its first place."""
    terms: dict[str, Span] = {}
    for head in _HEAD.finditer(text):
        before = text[max(0, head.start() - LONGEST_SIDE) : head.start()]
        found = _BEFORE.search(before)
        for side in range(len(found[0]) if found else 0, MIN_SIDE - 1, -1):
            span = Span(head.start() - side, head.end())
            terms.setdefault(span.of(text), span)
    return terms


def _shorter(term: str) -> Iterator[str]:
    """The term with two inner characters left out."""
    for at in range(MIN_SIDE, len(term) - LEFT_OUT - MIN_SIDE + 1):
        yield term[:at] + term[at + LEFT_OUT :]


def _hit(document: Document, short: Span, long: Span) -> Hit:
    folded = document.body.folded
    place = Place(folded.to_base(long), say("另一种写法"))
    message = say("“{a}”与别处的“{b}”写法不一，请核对是否漏字", a=short.of(folded.text), b=long.of(folded.text))
    return Hit(folded.to_base(short), message, related=(place,))
