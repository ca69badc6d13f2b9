"""A pair as text with styles: what was deleted, inserted, moved, pasted twice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from rich.text import Text

from lawdiff.model.comparison import Comparison, Op, PairKind
from lawdiff.model.document import Document
from lawdiff.model.duplicate import Group
from lawdiff.model.message import say
from lawdiff.report.arrange import Row
from lawdiff.report.changes import new_side, old_side, shown
from lawdiff.report.naming import place_of
from lawdiff.report.terminal.cells import fitted
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue

MARKS = {"delete": ("[-", "-]"), "insert": ("{+", "+}"), "equal": ("", "")}
STYLES = {"delete": "lawdiff.delete", "insert": "lawdiff.insert", "equal": ""}
# Words shown of a sentence that moved away, at the place it left.
GONE_CELLS = 40


def inline(ops: Sequence[Op], marks: bool) -> Text:
    """Both sides in one text; with `marks` the changes can be told without colour."""
    text = Text()
    for op, words in ops:
        before, after = MARKS[op] if marks else ("", "")
        text.append(before + clean(words) + after, STYLES[op])
    return text


def of_row(row: Row, strict: bool, marks: bool) -> Text:
    """A row's words; of a sentence that only came or only went the margin tells it all."""
    ops = shown(row.pair, strict)
    return inline(ops, marks and row.pair.kind not in (PairKind.ADDED, PairKind.REMOVED))


def sides(row: Row, strict: bool, marks: bool) -> tuple[Text, Text]:
    """A row's words, old and new apart."""
    ops = shown(row.pair, strict)
    marked = marks and row.pair.kind not in (PairKind.ADDED, PairKind.REMOVED)
    return inline(old_side(ops), marked), inline(new_side(ops), marked)


def moved_note(comparison: Comparison, row: Row, catalogue: Catalogue) -> Text:
    """Where a moved sentence came from, or, at the place it left, where it went."""
    if row.gone:
        place = _place(comparison.new, row.pair.new, catalogue)
        note = say("移到「{place}」", place=place).render(catalogue)
    else:
        place = _place(comparison.old, row.pair.old, catalogue)
        note = say("自「{place}」移来", place=place).render(catalogue)
    return Text(note, "lawdiff.moved")


def gone_words(comparison: Comparison, row: Row) -> Text:
    """The first words of a sentence that moved away."""
    words = "".join(comparison.old.sentences[n].text for n in row.pair.old)
    return Text(fitted(clean(words), GONE_CELLS), "lawdiff.note")


def pasted(comparison: Comparison, groups: Sequence[Group]) -> frozenset[int]:
    """The new report's sentences that stand in it more than once; document 1 of `groups` is the new one."""
    starts = [sentence.span.start for sentence in comparison.new.sentences]
    found: set[int] = set()
    for group in groups:
        spans = [place.span for place in group.places if place.document == 1]
        if len(spans) > 1:
            for span in spans:
                found.update(range(max(bisect_right(starts, span.start) - 1, 0), bisect_left(starts, span.end)))
    return frozenset(found)


def _place(document: Document, sentences: Sequence[int], catalogue: Catalogue) -> str:
    section = document.sentences[sentences[0]].section
    return fitted(clean(place_of(document, section)) or say("开头").render(catalogue), 30)
