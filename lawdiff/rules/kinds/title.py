"""title: names in 《》 beside a list of exact titles; bare-title: exact titles that stand without 《》."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lawdiff.model.document import Document
from lawdiff.model.finding import Severity
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import Hit, Rule
from lawdiff.rules.kinds.answer import answer, made
from lawdiff.rules.kinds.context import in_title, silenced
from lawdiff.rules.kinds.pack import STATE, Entry, Pack
from lawdiff.rules.kinds.words import sightings

if TYPE_CHECKING:
    from lawdiff.rules.kinds.nearest import Titles

_TITLE = re.compile(r"《([^《》\n]{4,60})》")
# A bare title shorter than this is everyday speech (行政复议法); a longer one is a quotation without its marks.
LEAST_BARE = 8
# After these it is part of a local law's name, or quoted otherwise.
_BEFORE = frozenset("省市县区州盟旗“‘《〈")
_BARE_ENDS = ("条例", "纲要", "规定", "办法", "意见", "决定")


def title(pack: Pack) -> Rule:
    """The rule that finds titles which are nearly, but not exactly, one of the list."""
    known: list[Titles] = []

    def check(document: Document, allow: Sequence[str] = ()) -> Iterator[Hit]:
        text = document.body.folded.text
        for match in _TITLE.finditer(text):
            if not known:
                from lawdiff.rules.kinds.nearest import Titles

                known.append(Titles(pack.entries))
            near = None if match[1] in allow else known[0].nearest(match[1])
            if near is not None:
                message = say("应为《{right}》", right=near.exact)
                hit = answer(document, pack, near.entry, Span(*match.span(1)), message, near.exact)
                yield Hit(hit.span, hit.message, hit.fix, severity=Severity.INFO if near.mild else None)

    return made(pack, check)


def bare_title(pack: Pack) -> Rule:
    """The rule that finds an exact title of the list without 《》, with or without the state's name in front."""
    long = [
        entry
        for entry in pack.entries
        if len(entry.word.removeprefix(STATE)) >= LEAST_BARE and entry.word.endswith(_BARE_ENDS)
    ]
    bare = (*long, *(Entry(entry.word.removeprefix(STATE)) for entry in long if entry.word.startswith(STATE)))

    def check(document: Document, allow: Sequence[str] = ()) -> Iterator[Hit]:
        text = document.body.folded.text
        for span, entry in sightings(document, bare, allow):
            local = text[span.start - 1 : span.start] in _BEFORE
            if not (local or in_title(text, span) or silenced(text, span, pack.silent)):
                yield answer(
                    document, pack, entry, span, say("《{title}》缺书名号", title=entry.word), f"《{entry.word}》"
                )

    return made(pack, check)
