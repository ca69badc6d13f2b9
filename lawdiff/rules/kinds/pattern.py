"""pattern: a regular expression over the folded text; `right` may use its groups."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import Hit, Rule
from lawdiff.rules.kinds.answer import answer, made
from lawdiff.rules.kinds.context import silenced
from lawdiff.rules.kinds.pack import Pack
from lawdiff.rules.kinds.words import excused


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The expression, compiled on first use; raises re.error where it is none."""
    return re.compile(pattern)


def pattern(pack: Pack) -> Rule:
    """The rule that finds every match; a match whose words are in the option `allow` is left alone."""

    def check(document: Document, allow: Sequence[str] = ()) -> Iterator[Hit]:
        text = document.body.folded.text
        for entry in pack.entries:
            for match in compiled(entry.word).finditer(text):
                span = Span(*match.span())
                if match[0] in allow or excused(text, span, entry.unless) or silenced(text, span, pack.silent):
                    continue
                right = match.expand(entry.right)
                message = (
                    say("“{word}”应为“{right}”", word=match[0], right=right)
                    if right
                    else say("“{word}”有误", word=match[0])
                )
                yield answer(document, pack, entry, span, message, right)

    return made(pack, check)
