"""LD708."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule

_NUMBER = "[0-9]{1,2}|[一二三四五六七八九十]{1,2}"
_REFERENCE = re.compile(
    rf"(?:见|参照)(?P<kind>附件|附表|附图|表|图)(?P<number>{_NUMBER})(?![0-9一二三四五六七八九十级类批档])"
)
# What is referred to stands at the head of a line, or in the list below `附件：`.
_ANCHOR = re.compile(rf"(?:\n|\A)[（【]?(?P<kind>附件|附表|附图|表|图)(?P<number>{_NUMBER})")
_LIST = re.compile(r"(?:\n|\A)附件：(?P<items>[^\n]*(?:\n(?:附件)?[0-9]{1,2}[.．、][^\n]{0,80})*)")
_ITEM = re.compile(r"(?<![0-9])([0-9]{1,2})[.．、]")
_VALUES = {c: n for n, c in enumerate("一二三四五六七八九十", 1)}


@rule("LD708", "dangling-reference", severity=WARNING)
def dangling_reference(document: Document) -> Iterator[Hit]:
    """所指的附件、图表不在文中。

    依据：GB/T 9704-2012 7.3.4（附件说明与附件的顺序号一致）。
    例外：“附件：”之下列出的附件算有；没有编号的“见附件”不报。

    坏：
        各县区办理情况⟦见附件2⟧。
        附件：1.行政执法数据统计表
    好：
        各县区办理情况见附件1。
        附件：1.行政执法数据统计表
    """
    references = list(document.whole.matches(_REFERENCE))
    if not references:
        return
    present = set(_present(document))
    for match in references:
        if (match["kind"], _value(match["number"])) not in present:
            yield Hit(match.span, say("文中没有{name}，请核对编号", name=match["kind"] + match["number"]))


def _present(document: Document) -> Iterator[tuple[str, int]]:
    for anchor in document.whole.matches(_ANCHOR):
        yield anchor["kind"], _value(anchor["number"])
    for listed in document.whole.matches(_LIST):
        yield from (("附件", int(number)) for number in _ITEM.findall(listed["items"]))


def _value(words: str) -> int:
    return int(words) if words.isdecimal() else sum(_VALUES[c] for c in words)
