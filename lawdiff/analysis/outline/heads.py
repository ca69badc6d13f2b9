"""Headings: which lines, or beginnings of lines, head a part."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline.labels import ITEM, Label, item_labels, label_of
from lawdiff.analysis.outline.lines import Line
from lawdiff.model.document import SectionKind

# Longer than this, a sentence states something; it does not head a part.
MAX_TITLE = 60
MAX_BARE = 30
_STOPS = re.compile(r"[。；！？!?]")
_ATTACHMENT = re.compile(r"(?:附件|附表|附录)[0-9一二三四五六七八九十]{0,2}[：. ]?")
_GLOSSARY = re.compile(r"(?:(?:有关|相关|部分)?(?:名词|术语)(?:解释|注释)|注释|名词)：?$")
_DEFINED = re.compile(r"[^。]{1,40}(?:：(?!$)|（[^）]{1,40}）：|是指|：$)")
_MARKDOWN = re.compile(r"(#{1,6}) ?(?=\S)")


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of a part, in offsets of the folded text; `limit` is where its part ends at the latest."""

    start: int
    end: int
    label: str
    ordinal: int | None
    title: str
    level: int
    kind: SectionKind
    limit: int | None = None
    role: str | None = None


def numbered(line: Line, label: Label) -> Head:
    """The head that a numbered line begins with: a line of its own, or its first sentence."""
    stop = line.sentence_end
    alone = stop >= len(line.text) - 1
    if stop - label.end > MAX_TITLE:
        found = re.compile("[：；]").search(line.text, label.end, label.end + MAX_TITLE)
        if found:
            stop, alone = found.start(), False
    title = line.text[label.end : stop].strip("* ：")
    kind = SectionKind.HEADING if alone else SectionKind.RUN_IN
    return Head(line.start, line.start + stop, label.text, label.ordinal, title, label.level, kind)


def itemised(line: Line) -> Iterator[Head]:
    """The items of a line: each ends where the next begins, the last one with the line."""
    labels = item_labels(line.text)
    for n, label in enumerate(labels):
        limit = labels[n + 1].start if n + 1 < len(labels) else len(line.text)
        found = _STOPS.search(line.text, label.end, limit)
        stop = found.start() if found else limit
        title = line.text[label.end : stop].strip("，：")
        yield Head(
            line.start + label.start,
            line.start + stop,
            label.text,
            label.ordinal,
            title,
            ITEM,
            SectionKind.ITEM,
            line.start + limit,
        )


def attachment(line: Line, following: Line | None) -> Head | None:
    """`附件1`, `附件：…`, `名词解释` on a line of its own; a title on the next line belongs to it."""
    if len(line.text) > MAX_BARE + 10 or line.text.endswith(("。", "；")):
        return None
    found = _ATTACHMENT.match(line.text)
    if found is None and not _GLOSSARY.match(line.text):
        return None
    label = found[0].strip("： .") if found else ""
    title = line.text[found.end() :] if found else line.text.strip("：")
    end = line.end
    if found and not title and following and len(following.text) <= MAX_BARE and not label_of(following.text):
        title, end = following.text, following.end
    return Head(line.start, end, label, None, title, 1, SectionKind.HEADING, None, "attachment")


def is_glossary(head: Head) -> bool:
    """Whether a part explains words: its numbers are notes, not headings."""
    return head.role == "attachment" and _GLOSSARY.search(head.title) is not None


def is_definition(line: Line, label: Label) -> bool:
    """`1.“两重”：是指…`: a note that explains a term."""
    return label.level >= 3 and _DEFINED.match(line.text, label.end) is not None


def markdown(line: Line) -> Head | None:
    """`## 标题` without a number; the level is the number of marks, to be shifted by the caller."""
    found = _MARKDOWN.match(line.text)
    if found is None or len(line.text) > MAX_TITLE:
        return None
    title = line.text[found.end() :].strip("# *")
    return Head(line.start, line.end, "", None, title, min(len(found[1]), 4), SectionKind.HEADING)


def bare(line: Line, following: Line | None, lexicon: Lexicon) -> Head | None:
    """A short line without number or end mark before a full paragraph."""
    words = line.text
    if not 4 <= len(words) <= MAX_BARE or line.row or words[-1] in "。！？：；，、）!?:;,)》”" or following is None:
        return None
    if len(following.text) <= MAX_BARE + 10 or "：" in words or line.address:
        return None
    return Head(line.start, line.end, "", None, words, 1, SectionKind.HEADING, None, lexicon.role(words))


def shifted(heads: Sequence[Head]) -> list[Head]:
    """Where parts are numbered 第一章, everything numbered otherwise stands one level lower."""
    if not any(head.level == 0 for head in heads):
        return list(heads)
    return [head if head.level >= 4 else replace(head, level=head.level + 1) for head in heads]
