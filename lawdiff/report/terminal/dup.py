"""Text that stands more than once, on the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from lawdiff.model.document import Document
from lawdiff.model.duplicate import Group, Place
from lawdiff.model.message import say
from lawdiff.report.figures import percent
from lawdiff.report.naming import place_of
from lawdiff.report.terminal.cells import fitted, width_of, wrapped
from lawdiff.report.terminal.parts import emit, width_for
from lawdiff.report.terminal.theme import themed
from lawdiff.report.visible import clean
from lawdiff.report.words import DUPLICATE_KIND, Catalogue, counts

# Lines shown of a long repeated text, and places of one that stands very often.
MAX_LINES, MAX_PLACES = 3, 12
INDENT = "    "
# A heading cut shorter than this says nothing.
MIN_CELLS = 8


def render(documents: Sequence[Document], groups: Sequence[Group], console: Console, catalogue: Catalogue) -> None:
    """One paragraph a group: its words, then every place it stands in."""
    width = width_for(console)
    with themed(console):
        for group in groups:
            emit(console, *_group(documents, group, width, catalogue), Text())
        emit(console, _summary(groups, catalogue))


def _group(documents: Sequence[Document], group: Group, width: int, catalogue: Catalogue) -> Iterator[Text]:
    head = Text().append(DUPLICATE_KIND[group.kind].render(catalogue), "lawdiff.warning")
    about = say("{n}处，{chars}字", n=len(group.places), chars=len(group.text)).render(catalogue)
    alike = f" · {percent(group.similarity)}" if group.similarity < 1 else ""
    yield head.append("  " + about + alike, "lawdiff.note")
    lines = wrapped(Text(clean(group.text)), width - len(INDENT))
    for line in lines[:MAX_LINES]:
        yield Text(INDENT).append_text(line)
    if len(lines) > MAX_LINES:
        yield Text(INDENT + "…", "lawdiff.note")
    for place in group.places[:MAX_PLACES]:
        yield from _place(documents[place.document], place, group, width)
    if len(group.places) > MAX_PLACES:
        yield Text(INDENT + say("另有{n}处", n=len(group.places) - MAX_PLACES).render(catalogue), "lawdiff.note")


def _place(document: Document, place: Place, group: Group, width: int) -> Iterator[Text]:
    """Where it stands; of a near copy also how it is worded there."""
    at = "{}:{}:{}".format(
        clean(document.source.path), *document.source.position(document.source.raw_span(place.span).start)
    )
    line = Text(INDENT).append(at, "lawdiff.place").append("  ")
    room = width - width_of(line.plain)
    if room >= MIN_CELLS:
        line.append(fitted(clean(place_of(document, place.section)), room), "lawdiff.note")
    line.rstrip()
    yield line
    words = place.span.of(document.text)
    if group.kind == "near" and words != group.text:
        yield Text(INDENT * 2).append(fitted(clean(words), width - 2 * len(INDENT)), "lawdiff.note")


def _summary(groups: Sequence[Group], catalogue: Catalogue) -> Text:
    if not groups:
        return Text(say("没有重复的句子。").render(catalogue), "lawdiff.good")
    said = counts(DUPLICATE_KIND, Counter(str(group.kind) for group in groups), catalogue)
    return Text(say("重复{n}组：{said}。", n=len(groups), said=said).render(catalogue), "lawdiff.number")
