"""dated: a word that is right only from a day on, or only until a day; judged by the year the report speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lawdiff.model.document import Document
from lawdiff.model.message import Message, say
from lawdiff.model.span import Span
from lawdiff.rules.contract import Hit, Rule
from lawdiff.rules.kinds.answer import answer, made
from lawdiff.rules.kinds.context import in_title, silenced
from lawdiff.rules.kinds.pack import Entry, Pack
from lawdiff.rules.kinds.words import sightings

# A report on a year is written in the first half of the next; a work report in the first four months of its own year.
WRITTEN = timedelta(days=181)
WORK_REPORT = "work-report"


def looked_back_on(document: Document) -> date | None:
    """The last day of the year that the report looks back on; None where it names no year."""
    if document.year is None or not 1 < document.year < 9999:
        return None
    return date(document.year - (document.genre == WORK_REPORT), 12, 31)


def written(document: Document) -> date | None:
    """The last day on which the report can have been written; the day it was signed, where that is after its year."""
    end = looked_back_on(document)
    if end is None:
        return None
    if document.signed is not None and end < document.signed:
        return document.signed
    return end + WRITTEN


def untimely(entry: Entry, end: date, latest: date) -> Message | None:
    """What is wrong with the entry's word in a report that looks back on the year up to `end`, written by `latest`."""
    if entry.valid_from is not None and latest < entry.valid_from:
        return say("“{word}”{day}才有，报告写的是{year}年", word=entry.word, day=_day(entry.valid_from), year=end.year)
    if entry.valid_to is not None and entry.valid_to < end:
        if entry.right:
            return say("“{word}”是旧称，现为“{right}”", word=entry.word, right=entry.right)
        return say("“{word}”已经停用", word=entry.word)
    return None


def dated(pack: Pack) -> Rule:
    """The rule that finds every word outside its time; titles in 《》 keep the names of their day."""

    def check(document: Document, allow: Sequence[str] = ()) -> Iterator[Hit]:
        end, latest = looked_back_on(document), written(document)
        if end is None or latest is None:
            return
        text = document.body.folded.text
        timely = ((entry, untimely(entry, end, latest)) for entry in pack.entries)
        wrong = {entry: message for entry, message in timely if message is not None}
        for span, entry in sightings(document, wrong, allow):
            if not (_quoted_title(text, span, entry) or silenced(text, span, pack.silent)):
                yield answer(document, pack, entry, span, wrong[entry])

    return made(pack, check)


def _quoted_title(text: str, span: Span, entry: Entry) -> bool:
    return entry.valid_to is not None and not entry.word.startswith("《") and in_title(text, span)


def _day(day: date) -> Message:
    return say("{year}年{month}月{day}日", year=day.year, month=day.month, day=day.day)
