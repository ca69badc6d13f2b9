"""Word documents: the text of the body, tables kept, with the way back to every run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawdiff.errors import UnreadableFile
from lawdiff.model.message import Message, say
from lawdiff.model.source import Source
from lawdiff.readers.limits import too_large
from lawdiff.readers.repair import repair
from lawdiff.readers.word.names import child
from lawdiff.readers.word.package import Package
from lawdiff.readers.word.story import Story
from lawdiff.readers.word.walk import walk

if TYPE_CHECKING:
    from lawdiff.readers import Reading

__all__ = ["Package", "source_from_bytes", "story_of"]


def source_from_bytes(data: bytes, path: str, format: str, reading: Reading) -> Source:
    """A Source from a .docx; nothing is fetched and nothing is run.

    Raises UnreadableFile (damaged, encrypted, empty, beyond a limit).
    """
    story = story_of(Package(data, path, reading.limits), reading.revisions)
    if sum(len(table.cells) for table in story.tables) > reading.limits.cells:
        raise too_large(path, "cells", reading.limits.cells)
    raw = story.text
    if len(raw) > reading.limits.characters:
        raise too_large(path, "characters", reading.limits.characters)
    if not raw.strip():
        raise UnreadableFile(say("{path}：文档里没有文字", path=path))
    repairs, repaired = repair(raw, format)
    starts = (0, *(n + 1 for n, char in enumerate(raw) if char == "\n"))
    return Source(
        path,
        format,
        "utf-8",
        False,
        raw,
        repaired,
        repairs,
        starts,
        story.tables,
        paragraph_starts=story.paragraphs,
        notes=tuple(_notes(story, reading.revisions)),
    )


def story_of(package: Package, revisions: str) -> Story:
    """What the file says, with its elements; raises UnreadableFile."""
    body = child(package.xml(package.main), "body")
    if body is None:
        raise UnreadableFile(say("{path}：不是 Word 文档", path=package.path))
    return walk(body, package.companion("numbering"), package.companion("styles"), revisions)


def _notes(story: Story, revisions: str) -> list[Message]:
    notes = []
    if story.footnotes:
        notes.append(say("脚注、尾注{n}条没有读入正文", n=story.footnotes))
    if story.revisions:
        way = say("按接受修订后的文字读") if revisions == "accepted" else say("按修订前的文字读")
        notes.append(say("修订{n}处，{way}", n=story.revisions, way=way))
    return notes
