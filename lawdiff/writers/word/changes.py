"""Edits of the source text as tracked changes: what goes stands in a w:del, what comes in a w:ins."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from lawdiff.model.finding import Edit
from lawdiff.model.span import Span
from lawdiff.readers.word.names import attribute, local
from lawdiff.readers.word.story import Piece, Story
from lawdiff.writers.word.making import AUTHOR, Maker, marked, properties_of


def track(story: Story, edits: Iterable[Edit], make: Maker) -> None:
    """Write edits into a file whose runs were cut at their borders; each must be `writable`."""
    for edit in edits:
        for piece, _ in story.within(edit.span):
            if piece.run is not None:
                delete(piece, make)
            elif piece.text == "\n" and piece.paragraph is not None:
                marked(make, piece.paragraph, "del")
        if edit.text:
            _insert(story, edit, make)


def writable(story: Story, edit: Edit) -> bool:
    """Whether runs or ends of paragraphs are all that goes, and what comes needs no paragraph or cell of its own."""
    gone = [piece for piece, _ in story.within(edit.span)]
    return all(piece.run is not None or _is_end(piece) for piece in gone) and not {"\n", "\t"} & set(edit.text)


def _is_end(piece: Piece) -> bool:
    """The end of a paragraph that has another one behind it, so that they can become one."""
    if piece.paragraph is None or piece.text not in ("\n", "\r"):
        return False
    after = piece.paragraph.getnext()
    return after is not None and local(after) == "p"


def delete(piece: Piece, make: Maker) -> None:
    """Put the run of a piece into a w:del, where it is not in one yet."""
    run = piece.run
    assert run is not None
    above = run.getparent()
    if above is None or local(above) == "del":
        return
    wrap(run, "del", make)
    for inner in run:
        if local(inner) == "t":
            make.renamed(inner, "delText")


def wrap(run: etree._Element, kind: str, make: Maker) -> None:
    """Put a run into a w:ins or w:del of its own."""
    around = make.revision(kind)
    run.addprevious(around)
    around.append(run)


def insert(story: Story, at: int, runs: list[etree._Element]) -> bool:
    """Put elements behind the words before an offset, else before the words there; whether there were any."""
    before, after = _beside(story, at)
    if before is not None:
        for run in reversed(runs):
            before.addnext(run)
    elif after is not None:
        for run in runs:
            after.addprevious(run)
    return before is not None or after is not None


def _insert(story: Story, edit: Edit, make: Maker) -> None:
    near = next((p for p, _ in story.within(_around(edit.span)) if p.run is not None), None)
    look = properties_of(near.run) if near is not None else None
    insert(story, edit.span.end, [make.revision("ins", make.run(edit.text, look))])


def _around(span: Span) -> Span:
    """The words that go, or those beside the place."""
    return span if len(span) else Span(max(0, span.start - 1), span.start + 1)


def _beside(story: Story, at: int) -> tuple[etree._Element | None, etree._Element | None]:
    """What stands before and behind an offset in one paragraph: runs, or the w:del around them."""
    sides = [next((p for p, _ in story.within(Span(max(0, n), max(0, n) + 1))), None) for n in (at - 1, at)]
    before, after = (None if side is None or side.run is None else side for side in sides)
    if at == 0:
        before = None
    return _outer(before), _outer(after)


def _outer(piece: Piece | None) -> etree._Element | None:
    """The run of a piece, or the change of ours that it stands in: nothing is put inside of that."""
    run = piece.run if piece is not None else None
    above = run.getparent() if run is not None else None
    ours = above is not None and local(above) in ("ins", "del") and attribute(above, "author") == AUTHOR
    return above if ours else run
