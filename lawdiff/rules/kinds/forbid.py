"""forbid: a word that should not stand, whatever the right one may be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.rules.contract import Hit, Rule
from lawdiff.rules.kinds.answer import answer, made
from lawdiff.rules.kinds.context import silenced
from lawdiff.rules.kinds.pack import Pack
from lawdiff.rules.kinds.prefer import own_entries
from lawdiff.rules.kinds.words import sightings


def forbid(pack: Pack) -> Rule:
    """The rule that finds every word of the list and proposes nothing."""

    def check(document: Document, words: Sequence[str] = (), allow: Sequence[str] = ()) -> Iterator[Hit]:
        text = document.body.folded.text
        for span, entry in sightings(document, (*pack.entries, *own_entries(words)), allow):
            if not silenced(text, span, pack.silent):
                yield answer(document, pack, entry, span, say("“{word}”慎用", word=entry.word))

    return made(pack, check, words=())
