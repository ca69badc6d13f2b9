"""LD303."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.finding import Severity
from lawdiff.model.han import HAN
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import ERROR, WARNING, Hit, rule, safe

# A word of two to six characters and itself again; the look-ahead spares most places the search for its end.
_DOUBLED = re.compile(rf"([的了是在和与及对为把被从将并也由于以向])\1+|({HAN})(?=.{{1,5}}\2)({HAN}{{1,5}}?)(?:\2\3)+")
# Reduplication that is good Chinese, and words that end in the character the next begins with.
_FINE = re.compile(r"实在在|实事求是是|一(.)一\1|的的确确|应对对|为了了解|祥和和|在在意|存在在于|们们|方方面面|点滴滴")
# A word that ends in one of these is hardly ever followed by it again: 摆在|在.
_LOOSE = "了在"
AROUND = 8


@rule("LD303", "doubled-word", severity=ERROR)
def doubled_word(document: Document) -> Iterator[Hit]:
    """词语误重。

    依据：CY/T 266-2023（重复文字属于文字差错）。
    例外：“实实在在”“一件一件”一类叠用，“实事求是是”“应对对外”一类两词相接，按词语切分后不算误重。

    坏：
        深入⟦开展开展⟧普法宣传，一批政策⟦的的⟧出台，实实在在惠及群众。
    好：
        深入开展普法宣传，一批政策的出台，实实在在惠及群众。
    """
    folded = document.body.folded
    for match in _DOUBLED.finditer(folded.text):
        word = match[1] or match[2] + match[3]
        if _FINE.search(folded.text, max(0, match.start() - 3), match.end() + 1):
            continue
        severity = _judge(folded.text, match, len(word))
        if severity is not None:
            second = folded.to_base(Span(match.start() + len(word), match.end()))
            span = folded.to_base(Span(*match.span()))
            yield Hit(span, say("“{word}”重复，请删去一个", word=word), safe((second, "")), severity=severity)


def _judge(text: str, match: re.Match[str], length: int) -> Severity | None:
    """How sure it is that the word stands twice, and is no part of other words: 循环经济|经济效益, 博士|博士后."""
    middle = match.start() + length
    words = dict(_words(text, max(0, match.start() - AROUND), match.end() + AROUND))
    ends = {start + len(word) for start, word in words.items()}
    first = match.start() in words and middle in words
    second = middle in words and match.end() in ends
    if first and second:
        return ERROR
    if length == 1:
        return WARNING if second and match[1] in _LOOSE else None
    whole = words.get(middle, "后")[-1] != "后"
    return ERROR if second else WARNING if first and whole else None


def _words(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    from lawdiff.analysis.words import segmenter

    for word in segmenter()(text[start:end]):
        yield start, word
        start += len(word)
