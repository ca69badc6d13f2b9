"""LD301."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import ERROR, Hit, Place, rule, unsafe

MIN_CLAUSE, REACH = 10, 300
_CLAUSE = re.compile(rf"[^，。；：！？\n]{{{MIN_CLAUSE},}}|\n")
# A clause cut out of a title or quotation is no clause; nor is a bare modifier.
_CUT = re.compile(r"^的|^[^《]*》|《[^》]*$|^[^“]*”|“[^”]*$|^[^（]*）|（[^）]*$|的$")
_HEADED = re.compile(
    r"[ \u3000]*(?:[一二三四五六七八九十]{1,3}[、是]|（[一二三四五六七八九十0-9]{1,3}）|[0-9]{1,2}[.．、])[^。\n]*$"
)
_SENTENCE_END, _MARKS = "。！？\n", "，。；：！？"
Twice = tuple[Span, Span]


@rule("LD301", "repeated-clause", severity=ERROR)
def repeated_clause(document: Document) -> Iterator[Hit]:
    """同一段中重复了一个分句。

    依据：CY/T 266-2023（重复文字属于文字差错）。
    例外：不足十字的分句、书名号或引号中被截断的部分、相隔三百字以上的不报；整句重复见 LD304，段末呼应标题见 LD302。

    坏：
        建立重点项目服务专班，实行问题清单销号管理，开设企业服务窗口，⟦实行问题清单销号管理⟧。
    好：
        建立重点项目服务专班，实行问题清单销号管理，开设企业服务窗口。
    """
    folded = document.body.folded
    for first, second in _joined(_pairs(folded.text)):
        words = second.of(folded.text)
        if _whole_sentence(folded.text, second) or _echo(folded.text, first, second):
            continue
        span = folded.to_base(second)
        cut = folded.to_base(_with_mark(folded.text, second))
        place = Place(folded.to_base(first), say("首次出现"))
        yield Hit(span, say("“{words}”在本段已经写过，请删去一处", words=words), unsafe((cut, "")), (place,))


def _pairs(text: str) -> Iterator[Twice]:
    """Clauses of a paragraph with their nearest earlier twin."""
    seen: dict[str, Span] = {}
    for match in _CLAUSE.finditer(text):
        words, span = match[0], Span(*match.span())
        if words == "\n":
            seen.clear()
            continue
        earlier = seen.get(words)
        if earlier is not None and span.start - earlier.end <= REACH and not _CUT.search(words):
            yield earlier, span
        seen[words] = span


def _joined(pairs: Iterator[Twice]) -> Iterator[Twice]:
    """Neighbouring clauses repeated in the same order, as one."""
    last: Twice | None = None
    for first, second in pairs:
        if last and first.start - last[0].end == 1 and second.start - last[1].end == 1:
            last = last[0].cover(first), last[1].cover(second)
            continue
        if last:
            yield last
        last = first, second
    if last:
        yield last


def _whole_sentence(text: str, span: Span) -> bool:
    begins = span.start == 0 or text[span.start - 1] in _SENTENCE_END
    return begins and text[span.end : span.end + 1] in tuple("。！？") and len(span) >= 20


def _echo(text: str, first: Span, second: Span) -> bool:
    """Whether a paragraph takes up the words of its own heading: a device of writers, and LD302's."""
    if second.start - first.end == 1:
        return False
    line = text.rfind("\n", 0, first.start) + 1
    topic = text[first.end : first.end + 1] == "。" and not text[line : first.start].strip(" \u3000")
    last = text[second.end : second.end + 2] in ("", "。", "。\n")
    return topic or (last and _HEADED.match(text[line : first.start]) is not None)


def _with_mark(text: str, span: Span) -> Span:
    """The clause with the mark that goes when it goes: the one before, at the start of a sentence the one after."""
    if span.start and text[span.start - 1] in "，；：":
        return Span(span.start - 1, span.end)
    return Span(span.start, span.end + 1) if text[span.end : span.end + 1] in tuple(_MARKS) else span
