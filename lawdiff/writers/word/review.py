"""A reviewed document: every finding a comment on its words, safe fixes as tracked changes where they are wanted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawdiff.errors import WriteRefused
from lawdiff.model.finding import Edit, Proof
from lawdiff.model.message import say
from lawdiff.model.source import Source
from lawdiff.model.span import Span
from lawdiff.readers import Reading
from lawdiff.readers.word import Package
from lawdiff.readers.word.story import Piece, Story
from lawdiff.report.words import Catalogue
from lawdiff.writers.word.changes import track, writable
from lawdiff.writers.word.comments import Comments
from lawdiff.writers.word.cutting import cut
from lawdiff.writers.word.edits import edits_between
from lawdiff.writers.word.made import made
from lawdiff.writers.word.making import Maker
from lawdiff.writers.word.parts import Parts
from lawdiff.writers.word.remarks import remark


def reviewed(proof: Proof, data: bytes, reading: Reading, catalogue: Catalogue, mended: str | None = None) -> bytes:
    """The file of `proof`, whose bytes are `data`, with its findings as comments; a new one where it is no .docx.

    `mended` is the text with the fixes that are to stand as tracked changes. Raises WriteRefused where the file is no
    longer the one that was proofread.
    """
    source = proof.document.source
    parts, story = _opened(source, data, reading)
    if story.text != source.raw:
        raise WriteRefused(say("{path}：文件在校对时变了，没有写出", path=source.path))
    make = Maker(parts.main)
    comments = Comments(parts, make)
    spans = [_visible(story, finding.span) for finding in proof.findings]
    edits = _edits(story, mended) if mended is not None else []
    story = cut(story, _borders([*spans, *(edit.span for edit in edits)]), make)
    for finding, span in zip(proof.findings, spans, strict=True):
        if pieces := _held(story, span):
            comments.add(pieces, remark(source, finding, catalogue))
    track(story, edits, make)
    return parts.bytes()


def _opened(source: Source, data: bytes, reading: Reading) -> tuple[Parts, Story]:
    if source.format != "docx":
        return made(source)
    parts = Parts(Package(data, source.path, reading.limits))
    return parts, parts.story(reading.revisions)


def _edits(story: Story, mended: str) -> list[Edit]:
    """What can be written; where lines are joined all of it, or nothing."""
    found: list[Edit] = []
    for edits in edits_between(story.text, mended):
        able = [edit for edit in edits if writable(story, edit)]
        joins = any("\n" in edit.text + edit.span.of(story.text) for edit in edits)
        found += able if len(able) == len(edits) or not joins else ()
    return found


def _borders(spans: Sequence[Span]) -> Iterator[int]:
    return (at for span in spans for at in (span.start, span.end))


def _held(story: Story, span: Span) -> list[Piece]:
    """The pieces of a span that stand in runs."""
    return [piece for piece, _ in story.within(span) if piece.run is not None]


def _visible(story: Story, span: Span) -> Span:
    """The span itself, where a run holds some of it; else words beside it, or those of its paragraph, or any.

    Numbers that Word counts and ends of lines stand in no run.
    """
    if _held(story, span):
        return span
    beside = [Span(at, at + 1) for at in (span.start - 1, span.end) if at >= 0]
    if span.start == span.end:
        for near in beside:
            if _held(story, near):
                return near
    for near in (span, *beside):
        homes = [piece.paragraph for piece, _ in story.within(near)]
        words = [piece for piece in story.pieces if piece.run is not None and piece.paragraph in homes]
        if words:
            return words[0].span.cover(words[-1].span)
    held = next((piece for piece in story.pieces if piece.run is not None), None)
    return held.span if held is not None else span
