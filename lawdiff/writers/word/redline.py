"""A redline: the new file with what came and what went as tracked changes.

Accepting all of them gives the new source text, rejecting all the old one, to the letter: the file is read both ways
before it is given away.
"""

from __future__ import annotations

from lawdiff.errors import WriteRefused
from lawdiff.model.comparison import Comparison
from lawdiff.model.message import say
from lawdiff.readers import Reading
from lawdiff.readers.word import Package, story_of
from lawdiff.readers.word.runs import ACCEPTED, ORIGINAL
from lawdiff.writers.word.weaving import woven


def redline(comparison: Comparison, old: bytes, new: bytes, reading: Reading) -> bytes:
    """The redline of two .docx that were compared, given their bytes.

    First with automatic numbers left to Word; where those do not come out both ways, with numbers written out; where
    that fails too, with changed paragraphs and tables exchanged whole. Raises WriteRefused where none of them holds.
    """
    texts = (comparison.old.source.raw, comparison.new.source.raw)
    for written, whole in ((False, False), (True, False), (True, True)):
        data = woven(comparison, (old, new), reading, written=written, whole=whole)
        if tuple(_read(data, way, reading) for way in (ORIGINAL, ACCEPTED)) == texts:
            return data
    path = comparison.new.source.path
    raise WriteRefused(say("{path}：修订稿还原不出两份原文，没有写出", path=path), say("用 --report 写对照报告"))


def _read(data: bytes, way: str, reading: Reading) -> str:
    return story_of(Package(data, "-", reading.limits), way).text
