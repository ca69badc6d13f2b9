"""The changed text on the terminal, chapter by chapter: one column with the changes in line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from rich.text import Text

from lawdiff.model.comparison import Comparison, SectionStatus
from lawdiff.model.message import say
from lawdiff.report.arrange import Chapter, Row, chapters, says_the_heading, section_of
from lawdiff.report.figures import percent
from lawdiff.report.folding import Fold, chosen, folded, wanted_kinds
from lawdiff.report.naming import heading_of, mark_of
from lawdiff.report.terminal.cells import fitted, padded, width_of, wrapped
from lawdiff.report.terminal.parts import headline
from lawdiff.report.terminal.passages import gone_words, moved_note, of_row
from lawdiff.report.terminal.side_by_side import columns_of
from lawdiff.report.terminal.theme import MARK_STYLE, SECTION_STYLE
from lawdiff.report.visible import clean
from lawdiff.report.words import MOVED_MARK, PAIR_MARK, SECTION_STATUS, Catalogue


class View(Struct, frozen=True):
    """How the text is to be shown; `marks`: changes are told by marks; `pasted`: new sentences that stand twice."""

    width: int
    catalogue: Catalogue
    marks: bool
    margin: int
    side_by_side: bool = False
    context: int = 1
    sections: Sequence[str] = ()
    only: frozenset[str] = frozenset()
    strict: bool = False
    pasted: frozenset[int] = frozenset()


def margin_for(catalogue: Catalogue) -> int:
    """Cells of the widest mark that stands before a sentence."""
    return max(width_of(word.render(catalogue)) for word in (*PAIR_MARK.values(), MOVED_MARK))


def changed_text(comparison: Comparison, view: View) -> Iterator[Text]:
    """The chapters that were chosen, with their changes."""
    found = chosen(chapters(comparison), view.sections, lambda chapter: _name(comparison, chapter, view))
    yield headline(say("正文").render(view.catalogue), view.width)
    if not found:
        yield Text(say("没有这样的章节。").render(view.catalogue), "lawdiff.note")
    quiet = True
    for chapter in found:
        lines = list(_chapter(comparison, chapter, view))
        if len(lines) > 1 or not quiet:
            yield Text()
        quiet = len(lines) <= 1
        yield from lines


def _name(comparison: Comparison, chapter: Chapter, view: View) -> str:
    if not chapter.sections:
        return say("开头").render(view.catalogue)
    return clean(heading_of(section_of(comparison, chapter.sections[0])))


def _chapter(comparison: Comparison, chapter: Chapter, view: View) -> Iterator[Text]:
    rows = [row for row in chapter.rows if not says_the_heading(comparison, row)]
    body = list(folded(rows, view.context, wanted_kinds(view.only)))
    hidden = len(body) == 1 and isinstance(body[0], Fold)
    yield _title(comparison, chapter, view, len(rows) if hidden else 0)
    if not hidden:
        for item in body:
            yield from _fold(item, view) if isinstance(item, Fold) else _row(comparison, item, view)


def _title(comparison: Comparison, chapter: Chapter, view: View, hidden: int) -> Text:
    """The heading, what became of it, and how much below it is not shown."""
    status = chapter.sections[0].status if chapter.sections else None
    remark = [SECTION_STATUS[status].render(view.catalogue)] if status else []
    if status and status not in (SectionStatus.ADDED, SectionStatus.REMOVED, SectionStatus.SAME):
        remark.append(percent(max(pair.similarity for pair in chapter.sections)))
    if hidden:
        remark.append(say("{n}句从略", n=hidden).render(view.catalogue))
    tail = " · ".join(remark)
    name = fitted(_name(comparison, chapter, view), view.width - width_of(tail) - 2)
    line = Text().append(name, "lawdiff.note" if hidden else "bold")
    return line.append("  " + tail if tail else "", "lawdiff.note" if hidden else _style(status))


def _style(status: SectionStatus | None) -> str:
    style = SECTION_STYLE[status] if status else ""
    return "red" if style == "lawdiff.delete" else style


def _fold(fold: Fold, view: View) -> Iterator[Text]:
    words = say("⋯ {n}句未变", n=len(fold.rows)) if fold.same else say("⋯ {n}句从略", n=len(fold.rows))
    yield Text(" " * view.margin + " ┆ " + words.render(view.catalogue), "lawdiff.note")


def _row(comparison: Comparison, row: Row, view: View) -> Iterator[Text]:
    mark = "" if row.unchanged else mark_of(row).render(view.catalogue)
    style = "lawdiff.moved" if row.only_moved else MARK_STYLE[row.pair.kind]
    for n, line in enumerate(_lines(comparison, row, view)):
        margin = Text().append(padded(mark if n == 0 else "", view.margin), style)
        yield margin.append(" │ ", "lawdiff.rule").append_text(line)


def _lines(comparison: Comparison, row: Row, view: View) -> Iterator[Text]:
    room = view.width - view.margin - 3
    if row.gone:
        note = moved_note(comparison, row, view.catalogue).append("  ")
        yield from wrapped(note.append_text(gone_words(comparison, row)), room)
        return
    if row.pair.moved:
        yield from wrapped(moved_note(comparison, row, view.catalogue), room)
    repeated = not view.pasted.isdisjoint(row.pair.new)
    if repeated:
        yield Text(say("本报告中不止一处").render(view.catalogue), "lawdiff.edited")
    if view.side_by_side and not row.unchanged:
        yield from columns_of(row, room, view.strict, view.marks)
        return
    text = of_row(row, view.strict, view.marks)
    text.stylize("lawdiff.twice" if repeated else "", 0)
    text.stylize_before("lawdiff.note" if row.unchanged else "")
    yield from wrapped(text, room)
