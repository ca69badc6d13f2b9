"""require: what a report of a genre must contain, as a part of its own, or named in a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lawdiff.model.document import Document, Section
from lawdiff.model.finding import Severity
from lawdiff.model.message import say
from lawdiff.model.span import Span
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
        asked = [e for e in pack.entries if e.genre == document.genre and (e.valid_from or date.min) <= latest]
        hits = [*_unsaid(parts, asked), *_missing(document, document.title.span, asked)]
        yield from (hit for entry, hit in hits if entry.right not in allow)

    return made(pack, check)


def _unsaid(parts: Sequence[Section], asked: Sequence[Entry]) -> Iterator[tuple[Entry, Hit]]:
    """What a part that is there does not speak of."""
    for entry in asked:
        headed = [s for s in parts if entry.part and compiled(entry.part).search(s.title)]
        if headed and not any(_says(section.folded, entry) for section in headed):
            message = say("“{part}”部分没有写{topic}", part=headed[0].title, topic=entry.right)
            yield entry, Hit(headed[0].heading, message, severity=entry.severity)


def _missing(document: Document, title: Span, asked: Sequence[Entry]) -> Iterator[tuple[Entry, Hit]]:
    """The parts that are not there, last first: information only where the text may just have been cut off there."""
    whole = document.signature is not None
    for entry in reversed([entry for entry in asked if not entry.part]):
        if _has(document, entry):
            whole = True
            continue
        severity = entry.severity if whole else Severity.INFO
        yield entry, Hit(title, say("没有“{topic}”部分", topic=entry.right), severity=severity)


def _has(document: Document, entry: Entry) -> bool:
    headings = (section.title for section in document.sections if section.level <= DEEPEST)
    return any(compiled(entry.word).search(title) for title in headings) or _says(document.body.folded.text, entry)


def _says(text: str, entry: Entry) -> bool:
    return bool(entry.others) and re.search("|".join(entry.others), text) is not None
