"""consistent: two forms that are both right, but not both in one document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawdiff.model.document import Document
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import Hit, Place, Rule
from lawdiff.rules.kinds.answer import answer, made
from lawdiff.rules.kinds.pack import Entry, Pack
from lawdiff.rules.kinds.words import excused, places


def consistent(pack: Pack) -> Rule:
    """The rule that finds the rarer form where a document has both; of equal ones, the later."""

    def check(document: Document, allow: Sequence[str] = ()) -> Iterator[Hit]:
        text = document.body.folded.text
        for entry in pack.entries:
            forms = {form: _spans(text, form, entry) for form in (entry.word, *entry.others) if form not in allow}
            used = sorted(((form, spans) for form, spans in forms.items() if spans), key=_weight)
            yield from _mixed(document, pack, entry, used)

    return made(pack, check)


def _spans(text: str, form: str, entry: Entry) -> list[Span]:
    return [span for span in places(text, form) if not excused(text, span, entry.unless)]


def _weight(form: tuple[str, list[Span]]) -> tuple[int, int]:
    """The commonest form first; of equally common ones the earliest."""
    return -len(form[1]), form[1][0].start


def _mixed(document: Document, pack: Pack, entry: Entry, used: list[tuple[str, list[Span]]]) -> Iterator[Hit]:
    for form, spans in used[1:]:
        kept, first = used[0][0], used[0][1][0]
        message = say("“{word}”与“{right}”混用", word=form, right=kept)
        place = Place(document.body.folded.to_base(first), say("此处写作“{right}”", right=kept))
        for span in spans:
            hit = answer(document, pack, entry, span, message, kept)
            yield Hit(hit.span, hit.message, hit.fix, (place,), hit.severity)
