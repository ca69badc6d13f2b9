"""LD806."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import WARNING, Hit, rule

_NEGATED = re.compile(
    r"(?:防止|避免|杜绝|严防|防范)(?:(?!守住|确保|做到|实现|坚持)[^，。；、：\n]){0,14}(?:不再|不发生|不出现|不反弹)(?!的|机制)|(?:切忌|以免|免得)不要|无时无刻(?!不)[^，。；不]{1,10}[，。；]|难免不"
)


@rule("LD806", "double-negation", severity=WARNING)
def double_negation(document: Document) -> Iterator[Hit]:
    """否定重复，意思相反。

    依据：CY/T 266-2023（逻辑差错）。
    例外：只报“防止……不再”“切忌不要”一类固定的误用。

    坏：
        加强排查，⟦防止矛盾纠纷不再⟧激化。
    好：
        加强排查，防止矛盾纠纷再次激化。
    """
    for match in document.whole.matches(_NEGATED):
        yield Hit(match.span, say("“{words}”否定了两次，意思相反", words=match.text))
