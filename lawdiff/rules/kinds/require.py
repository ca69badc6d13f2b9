"""require: what a report of a genre must contain, as a part of its own, or named in a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lawdiff.model.document import Document, Section
from lawdiff.model.message import say
from lawdiff.rules.contract import Hit, Rule
from lawdiff.rules.kinds.answer import made
from lawdiff.rules.kinds.dated import written
from lawdiff.rules.kinds.pack import Entry, Pack
from lawdiff.rules.kinds.pattern import compiled

# A text with fewer headed parts than this is an excerpt, and an excerpt need not be complete.
LEAST_PARTS = 2
# A part of its own has a heading of the first or second level; an item that mentions it is none.
DEEPEST = 2


def require(pack: Pack) -> Rule:
    """The rule that finds what is missing. A document is judged only where its title names the genre.

    An entry's `word` is a pattern for headings and `others` patterns for the text; either will do. With `part`, the
    part headed so must also speak of one of `others`.
    """

    def check(document: Document, allow: Sequence[str] = ()) -> Iterator[Hit]:
        parts = [section for section in document.sections if section.level == 1]
        if document.title is None or len(parts) < LEAST_PARTS:
            return
        latest = written(document) or date.max
        for entry in pack.entries:
            asked = entry.valid_from is None or entry.valid_from <= latest
            if asked and entry.genre == document.genre and entry.right not in allow:
                yield from _missing(document, parts, entry)

    return made(pack, check)


def _missing(document: Document, parts: Sequence[Section], entry: Entry) -> Iterator[Hit]:
    if entry.part:
        headed = [section for section in parts if compiled(entry.part).search(section.title)]
        if headed and not any(_says(section.folded, entry) for section in headed):
            message = say("“{part}”部分没有写{topic}", part=headed[0].title, topic=entry.right)
            yield Hit(headed[0].heading, message, severity=entry.severity)
        return
    headed = [
        section
        for section in document.sections
        if section.level <= DEEPEST and compiled(entry.word).search(section.title)
    ]
    if not headed and not _says(document.body.folded.text, entry):
        assert document.title is not None
        yield Hit(document.title.span, say("没有“{topic}”部分", topic=entry.right), severity=entry.severity)


def _says(text: str, entry: Entry) -> bool:
    return bool(entry.others) and re.search("|".join(entry.others), text) is not None
