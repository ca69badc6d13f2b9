"""LD304."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document, Sentence
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import ERROR, WARNING, Hit, Place, rule, unsafe

MIN_SENTENCE = 20
# More repeats than this are no slips of the pen: the file holds the report twice.
MOST_SLIPS = 8
_ENDS = ("。", "！", "？", "。”", "；")
# Political formulas stand at the head of the review and of the plan, word for word.
_FORMULA = re.compile(
    r"(?:坚持|始终|必须|我们)*(?:以|深入学习|学习|高举|坚持|全面贯彻|深入贯彻)[^。]{0,20}(?:习近平|邓小平|中国特色社会主义|党的)"
)
Twice = tuple[Sentence, Sentence]


@rule("LD304", "repeated-paragraph", severity=ERROR)
def repeated_paragraph(document: Document) -> Iterator[Hit]:
    """整句或整段重复。

    依据：CY/T 266-2023（重复文字属于文字差错）。
    例外：标题、不足二十字的句子、没有句末标点的表格行、政治表述的固定语句不报。

    坏：
        健全风险排查机制，提前处置苗头问题，把矛盾纠纷化解在萌芽状态。深化改革，扩大开放，激发市场活力。
        ⟦健全风险排查机制，提前处置苗头问题，把矛盾纠纷化解在萌芽状态。⟧
    好：
        健全风险排查机制，提前处置苗头问题，把矛盾纠纷化解在萌芽状态。深化改革，扩大开放，激发市场活力。
    改：
        健全风险排查机制，提前处置苗头问题，把矛盾纠纷化解在萌芽状态。深化改革，扩大开放，激发市场活力。
    """
    hits = [_hit(document, run) for run in _runs(_twins(document))]
    if len(hits) <= MOST_SLIPS:
        yield from hits
        return
    others = tuple(Place(hit.span, say("与前文相同")) for hit in hits[1:])
    message = say("全文有 {n} 处整句重复，可能收录了两份相同的文稿", n=len(hits))
    yield Hit(hits[0].span, message, related=others, severity=WARNING)


def _twins(document: Document) -> Iterator[Twice]:
    """Sentences with their first occurrence."""
    seen: dict[str, Sentence] = {}
    for sentence in document.sentences:
        if sentence.heading or len(sentence) < MIN_SENTENCE:
            continue
        words = sentence.folded
        if len(words) >= MIN_SENTENCE and words.endswith(_ENDS) and not _FORMULA.match(words):
            first = seen.setdefault(words, sentence)
            if first is not sentence:
                yield first, sentence


def _runs(twins: Iterator[Twice]) -> Iterator[list[Twice]]:
    """Neighbouring sentences repeated in the same order, together."""
    run: list[Twice] = []
    for first, second in twins:
        if run and (run[-1][0].index + 1, run[-1][1].index + 1) != (first.index, second.index):
            yield run
            run = []
        run.append((first, second))
    if run:
        yield run


def _hit(document: Document, run: list[Twice]) -> Hit:
    first = Span(run[0][0].span.start, run[-1][0].span.end)
    second = Span(run[0][1].span.start, run[-1][1].span.end)
    place = Place(first, say("首次出现"))
    cut = _with_line(document.text, second)
    return Hit(second, say("{n} 句与前文完全相同，请删去一处", n=len(run)), unsafe((cut, "")), (place,))


def _with_line(text: str, span: Span) -> Span:
    """A whole paragraph goes with the line end above it."""
    above = len(text[: span.start].rstrip())
    alone = "\n" in text[above : span.start] and text[span.end : span.end + 1] in ("", "\n")
    return Span(above, span.end) if alone else span
