"""LD419."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import INFO, Hit, rule, safe

_STOP = re.compile(r"(?<=[告报知布明]如下)[。，；](?=\s|$)")


@rule("LD419", "lead-in-stop", severity=INFO)
def lead_in_stop(document: Document) -> Iterator[Hit]:
    """“报告如下”之后没有用冒号。

    依据：GB/T 15834-2011 4.7.3（冒号用于总说性或提示性词语之后，提示下文）。
    例外：后面在同一段接着说的不报；用句号的很多，只作提示。

    坏：
        现将有关情况报告如下⟦。⟧
        一、主要工作
        制定规章三件。
    好：
        现将有关情况报告如下：
        一、主要工作
        制定规章三件。
    """
    for match in document.whole.matches(_STOP):
        yield Hit(match.span, say("提示下文应用冒号“：”，误作“{mark}”", mark=match.text), fix=safe((match.span, "：")))
