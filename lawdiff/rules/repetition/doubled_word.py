"""LD303."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.han import HAN
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import ERROR, Hit, rule, safe

_DOUBLED = re.compile(rf"([的了是在和与及对为把被从将并也由于以向])\1|({HAN}{{2,8}}?)\2")
# Reduplication that is good Chinese, and words that end in the character the next begins with.
_FINE = re.compile(r"实在在|实事求是是|一(.)一\1|的的确确|应对对|为了了解|祥和和|在在意|存在在于|们们|方方面面|点滴滴")
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
    text = document.body.folded.text
    for match in _DOUBLED.finditer(text):
        word = match[1] or match[2]
        if _FINE.search(text, max(0, match.start() - 3), match.end() + 1) or not _two_words(text, match, len(word)):
            continue
        span = document.body.folded.to_base(Span(*match.span()))
        second = document.body.folded.to_base(Span(match.start() + len(word), match.end()))
        yield Hit(span, say("“{word}”重复，请删去一个", word=word), fix=safe((second, "")))


def _two_words(text: str, match: re.Match[str], length: int) -> bool:
    """Whether a segmenter sees the word end twice, and not parts of other words: 循环经济|经济效益, 深入开展|开展."""
    from lawdiff.analysis.words import segmenter

    start = max(0, match.start() - AROUND)
    borders, at = {start}, start
    for word in segmenter()(text[start : match.end() + AROUND]):
        at += len(word)
        borders.add(at)
    needed = {match.start() + length, match.end()} | ({match.start()} if length == 1 else set())
    return needed <= borders
