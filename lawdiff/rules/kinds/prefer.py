"""prefer: a wrong form, and the right one for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawdiff.model.document import Document
from lawdiff.model.finding import Severity
from lawdiff.model.message import Message, say
from lawdiff.rules.contract import Hit, Rule
from lawdiff.rules.kinds.answer import answer, made
from lawdiff.rules.kinds.context import silenced
from lawdiff.rules.kinds.pack import Entry, Pack
from lawdiff.rules.kinds.words import sightings


def own_entries(words: Sequence[str]) -> tuple[Entry, ...]:
    """Entries from the option `words`; a word shorter than two characters is no entry."""
    parted = (word.partition("→") for word in words)
    return tuple(Entry(wrong.strip(), right.strip()) for wrong, _, right in parted if len(wrong.strip()) > 1)


def prefer(pack: Pack) -> Rule:
    """The rule that finds every wrong form of the list."""

    def check(document: Document, words: Sequence[str] = (), allow: Sequence[str] = ()) -> Iterator[Hit]:
        text = document.body.folded.text
        for span, entry in sightings(document, (*pack.entries, *own_entries(words)), allow):
            if not silenced(text, span, pack.silent):
                yield answer(document, pack, entry, span, _message(pack, entry))

    return made(pack, check, words=())


def _message(pack: Pack, entry: Entry) -> Message:
    if not entry.right:
        return say("“{word}”不应出现", word=entry.word)
    if (entry.severity or pack.severity) is Severity.INFO:
        return say("“{word}”宜写作“{right}”", word=entry.word, right=entry.right)
    return say("“{word}”应为“{right}”", word=entry.word, right=entry.right)
