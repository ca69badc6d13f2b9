"""LD403."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.rules.contract import INFO, Hit, rule, safe

_INDENT = re.compile(r"(?:(?<=\n)|\A)(?:[ \t]+\u3000*|\u3000(?!\u3000)[ \t]*|\u3000{3,})(?=\S)")


@rule("LD403", "indent", severity=INFO, habit=True, default=False)
def indent(document: Document) -> Iterator[Hit]:
    """段首没有用两个全角空格缩进。

    依据：GB/T 9704-2012 7.3.3（每个自然段左空二字）。
    例外：默认不查；顶格的标题和正文不报，排版软件设置的缩进不在文字之中。

    坏：
        一、主要工作
        ⟦ ⟧全市办理行政复议案件126宗。
    好：
        一、主要工作
        ␣␣全市办理行政复议案件126宗。
    """
    for match in document.whole.literal_matches(_INDENT):
        yield Hit(match.span, fix=safe((match.span, "\u3000\u3000")))
