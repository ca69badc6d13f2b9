"""Headings: which lines, or beginnings of lines, head a part."""

from __future__ import annotations

import re

from msgspec import Struct

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline.labels import Label, label_of
from lawdiff.analysis.outline.lines import Line
from lawdiff.model.document import SectionKind

# Longer than this, a sentence states something; it does not head a part.
MAX_TITLE, MAX_BARE, MIN_BARE, MIN_BODY = 60, 30, 4, 40
_CLAUSE = re.compile("[：；]")
# A short name with a colon heads what follows on its line.
_NAME = re.compile(r"[^，。；：！？《]{2,20}：(?=[^。；！？]{0,200}[。；！？]|.{30})")
_CLOSING = "* ：；，、"
_ATTACHMENT = re.compile(r"附[件表录](?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})?(?:[：. ]|$|(?=[\w“《]{2,30}$))")
_GLOSSARY = re.compile(r"(?:[有相]关|部分)?(?:名词|术语)(?:解释|注释|说明)|^注释：?$")
_DEFINED = re.compile(
    r"[^。：]{1,40}：(?:是?指|即|系指|由|为|“)|“[^”]{1,30}”[^。：]{0,20}：|[^。，：]{1,30}(?:（[^）]{1,40}）)?是?指"
)
_TERM = re.compile(r"[^。，]{1,30}：$")
_MARKDOWN = re.compile(r"(#{1,6}) ?(?=\S)")


class Head(Struct, frozen=True):
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


def numbered(line: Line, label: Label) -> Head | None:
    """The head that a numbered line begins with: a line of its own, or its first sentence."""
    stop = line.sentence_end
    named = _NAME.match(line.text, label.end)
    found = named or (
        _CLAUSE.search(line.text, label.end, label.end + MAX_TITLE) if stop - label.end > MAX_TITLE else None
    )
    alone = found is None and stop >= len(line.text) - 1
    if found:
        stop = found.end() - 1
    title = line.text[label.end : stop].strip(_CLOSING)
    if not title or is_definition(line, label):
        return None
    end = label.end + len(line.text[label.end : stop].rstrip(_CLOSING))
    kind = SectionKind.HEADING if alone else SectionKind.RUN_IN
    return Head(line.start, line.start + end, label.text, label.ordinal, title, label.level, kind)


def is_definition(line: Line, label: Label) -> bool:
    """`1.“两重”：是指…`: a note that explains a term."""
    if label.level < 3:
        return False
    return _DEFINED.match(line.text, label.end) is not None or _TERM.match(line.text, label.end) is not None


def attachment(line: Line, following: Line | None) -> Head | None:
    """`附件1`, `附件：…`, `名词解释` on a line of its own; a title on the next line belongs to it."""
    if len(line.text) > MAX_BARE + 10 or line.text.endswith(("。", "；", "，")):
        return None
    found = _ATTACHMENT.match(line.text)
    if found is None:
        glossary = _GLOSSARY.match(line.text) and len(line.text) <= MAX_BARE // 2
        return _attached(line, "", line.text.strip("：（）"), line.end) if glossary else None
    label, title, end = found[0].strip("： ."), line.text[found.end() :].strip("： "), line.end
    if not title and following and len(following.text) <= MAX_BARE and not label_of(following.text):
        title, end = following.text, following.end
    return _attached(line, label, title, end)


def _attached(line: Line, label: str, title: str, end: int) -> Head:
    return Head(line.start, end, label, None, title, 1, SectionKind.HEADING, None, "attachment")


def is_glossary(head: Head) -> bool:
    """Whether a part explains words: its numbers are notes, not headings."""
    return head.role == "attachment" and _GLOSSARY.search(head.title) is not None


def markdown(line: Line) -> tuple[int, Head] | None:
    """`## 标题` without a number, and how many marks it has."""
    found = _MARKDOWN.match(line.text)
    if found is None or len(line.text) > MAX_TITLE:
        return None
    title = line.text[found.end() :].strip("# *")
    head = Head(line.start, line.end, "", None, title, 1, SectionKind.HEADING)
    return (len(found[1]), head) if title else None


def bare(line: Line, following: Line | None, lexicon: Lexicon, reviewed: int | None) -> Head | None:
    """A short line without number or end mark before a full paragraph or a numbered part."""
    words = line.text.strip("*")
    if not MIN_BARE <= len(words) <= MAX_BARE or line.row or not words[-1].isalnum() or following is None:
        return None
    if "：" in words or line.address or line.chrome or line.cells:
        return None
    if len(following.text) < MIN_BODY and label_of(following.text) is None:
        return None
    role = lexicon.role(words, reviewed)
    return Head(line.start, line.end, "", None, words, 1, SectionKind.HEADING, None, role)
