"""LD617."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule

_NUMBER = r"[0-9][0-9.,]{0,15}(?:万亿|[万亿千百])?"
_UNIT = r"[\u4e00-\u9fff%]{0,4}?"
_CLASH = re.compile(
    rf"(?<![最附临靠接将贴亲远切])(?P<before>近)(?P<n1>{_NUMBER})(?P<after1>[多余])(?!元|晖|杭|姚|江)"
    rf"|(?P<before2>约|大约)(?P<n2>{_NUMBER})(?P<unit2>{_UNIT})(?P<after2>左右|上下)"
    rf"|(?P<before3>超过?|突破|近)(?P<n3>{_NUMBER})(?P<unit3>{_UNIT})(?P<after3>左右|上下)"
)


@rule("LD617", "approx-clash", severity=INFO)
def approx_clash(document: Document) -> Iterator[Hit]:
    """同一个数前后两种约数说法相抵或重复。

    依据：GB/T 15835-2011 4.2.2；《现代汉语词典》“近”为不到，“余”“多”为超过。
    例外：只看紧挨在同一个数两边的约数词。

    坏：
        全年开展宣传活动⟦近3010余⟧场次，发放资料⟦约5万份左右⟧。
    好：
        全年开展宣传活动3010余场次，发放资料约5万份。
    """
    for match in document.whole.matches(_CLASH):
        before = match["before"] or match["before2"] or match["before3"]
        after = match["after1"] or match["after2"] or match["after3"]
        yield Hit(match.span, say("“{before}”与“{after}”留一个", before=before, after=after))
