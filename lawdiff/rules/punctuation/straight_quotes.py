"""LD412."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import WARNING, Hit, rule, unsafe

# A straight quotation that holds Chinese, within one line.
_QUOTED = re.compile(r'(?<![A-Za-z0-9=])"(?=[^"\n]{0,40}[\u3400-\u9fff])[^"\n<>]{1,80}"')


@rule("LD412", "straight-quotes", severity=WARNING, habit=True)
def straight_quotes(document: Document) -> Iterator[Hit]:
    """中文引文用了直引号。

    依据：GB/T 15834-2011 4.8.2（引号的形式为“ ”和‘ ’）。
    例外：西文、代码和网页标签中的直引号不报。

    坏：
        深化⟦"⟧放管服⟦"⟧改革。
    好：
        深化“放管服”改革。
    """
    for match in document.whole.literal_matches(_QUOTED):
        left, right = match.span.start, match.span.end - 1
        for at, mark in ((left, "“"), (right, "”")):
            span = Span(at, at + 1)
            yield Hit(span, say("直引号应为“{mark}”", mark=mark), fix=unsafe((span, mark)))
