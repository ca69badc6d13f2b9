"""LD706."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document, Match
from lawdiff.model.han import HAN
from lawdiff.model.message import say
from lawdiff.rules.contract import ERROR, Hit, Place, rule
from lawdiff.rules.ordinals import following

_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)}
_NUMBER = r"十[一二三四五六七八九]|[一二三四五六七八九十]"
# A heading or an item number starts the count anew; 一是 counts only where a sentence or clause begins.
_STEP = re.compile(
    rf"(?P<reset>\n(?:[一二三四五六七八九十]{{1,3}}、|（[一二三四五六七八九十]{{1,3}}）))"
    rf"|(?:\A|(?<=[\n。；：，！？、）]))(?P<number>{_NUMBER})(?P<form>是(?!否)|要(?={HAN}))"
    rf"|(?<=[\n。；：，！？])(?P<nth>第(?:{_NUMBER}))(?=，)"
)


@rule("LD706", "list-sequence", severity=ERROR)
def list_sequence(document: Document) -> Iterator[Hit]:
    """“一是”“二是”的序号不连续。

    依据：CY/T 266-2023（序号差错）。
    例外：标题之后重新从“一是”数起；大项中套小项时，小项数完可以回到大项；单独的“三是”不报。

    坏：
        一是完善制度。二是规范执法。⟦四是⟧加强监督。
    好：
        一是完善制度，具体为：一是立规矩；二是明责任。二是规范执法。三是加强监督。
    """
    open_lists: list[tuple[str, int, Match]] = []
    for match in document.whole.matches(_STEP):
        if match["reset"]:
            open_lists = []
            continue
        form = match["form"] or "第"
        number = _value(match["number"] or match["nth"][1:])
        if number == 1:
            open_lists.append((form, 1, match))
            continue
        same = [n for n, (other, _, _) in enumerate(open_lists) if other == form]
        fitting = [n for n in same if open_lists[n][1] == number - 1]
        if not fitting:
            if same:
                yield _hit(open_lists[same[-1]][2], match)
            elif number == 2 and form == "是":
                yield Hit(match.span, say("“{here}”之前没有“一是”", here=match.text))
        del open_lists[(fitting or same or [len(open_lists)])[-1] :]
        open_lists.append((form, number, match))


def _value(words: str) -> int:
    return 10 + _DIGITS[words[1]] if len(words) == 2 else _DIGITS[words]


def _hit(before: Match, match: Match) -> Hit:
    last = _value(before["number"] or before["nth"][1:])
    right = following(before.text, last)
    message = say("“{before}”之后应为“{right}”，实为“{label}”", before=before.text, right=right, label=match.text)
    return Hit(match.span, message, related=(Place(before.span, say("前一项")),))
