"""Lines that were cut inside a sentence: by a page break, by the margin of a PDF, by a link of a web page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lawdiff.model.han import HAN
from lawdiff.model.source import Repair, RepairKind
from lawdiff.model.span import Span
from lawdiff.readers.repair.lines import LONG, RAGGED, RawLine, margin

# A line cut by a page break is longer than a heading and has marks inside; a heading is no longer than that.
MIN_CUT, MIN_COMMA, MAX_HEADING = 30, 8, 60
# Sentences do not run over more lines than this; it bounds the search for their end.
MAX_LINES = 40
# Paragraphs are indented where at least one line in so many is.
MIN_INDENTED = 12
_INNER_MARK = re.compile(r"[，,、；;。：:]")
_ENDS_SENTENCE = re.compile(r"[。！？；：…!?;:][”’」』）)》〉\]】\"]{0,3}$")
_STOP = re.compile(r"[。！？；]")
_ENDS_OPEN = re.compile(r"[（(《〈“‘「『〔\[]$")
_ENDS_COMMA = re.compile(r"[，、,]$")
_ENDS_CUT = re.compile(rf"(?:{HAN}|[A-Za-z0-9０-９，,、—》”）)%％.·\-])$")
_ENDS_LINKING = re.compile(r"[的和与及或]$")
_STARTS_CLOSED = re.compile(r"[）)》〉”’」』〕，。、；：！？]|是[：:]")
_PAIRS = dict(zip("（(《〈“‘「『〔[", "）)》〉”’」』〕]", strict=True))
_NUMBER = "[一二三四五六七八九十]{1,3}"
_STARTS_ANEW = re.compile(
    rf"#|[-*•·●◆■>]\s|——|--|{_NUMBER}[、是要]|[（(](?:{_NUMBER}|[0-9０-９]{{1,2}})[）)]|[0-9]{{1,2}}[.．、](?![0-9])"
    rf"|[①-⑳]|第{_NUMBER}[章节条部编篇，、]|附[件表录：:]|注[：:]|各位(?:代表|委员)|同志们|来源[：:]|[\[【|<]|```"
)
_HEADING = re.compile(
    rf"(?:{_NUMBER}、|[（(](?:{_NUMBER}|[0-9]{{1,2}})[）)]|[0-9]{{1,2}}[.．、]|第{_NUMBER}[章节条部编篇]|——|#)[^。！？；]*$"
)
# What a site writes about a page above its text: 来源：临江日报 发布时间：2020-01-10 09:30.
_PAGE_LABEL = re.compile(
    r"[^，。：:]{0,6}(?:来源|时间|日期|作者|编辑|责编|审核|浏览|阅读|点击|字号|字体|索引号|文号|分类|发布机构)[^，。：:]{0,8}[：:][^，。]{0,80}$"
)
_ROW = re.compile(r"(?:\s[+-]?[0-9][0-9.,]*%?|\s-){2,}$|\||\t")
_LATIN = re.compile(r"[A-Za-z,.;:)]")


def joins(raw: str, lines: Sequence[RawLine], kind: RepairKind) -> Iterator[Repair]:
    """The gaps between lines that belong together, with the blank lines and the indent in them."""
    page = _Page(margin(lines), _is_indented(lines))
    at = 0
    while at < len(lines):
        last = _reach(lines, at, page)
        for n in range(at, last):
            yield from _closed_gap(raw, lines[n], lines[n + 1], kind)
        at = last + 1


class _Page(Struct, frozen=True):
    """How a text was set: the column where its lines were wrapped, if any, and whether paragraphs are indented."""

    edge: int | None
    indented: bool

    def full(self, line: RawLine) -> bool:
        return self.edge is not None and line.width >= self.edge - RAGGED

    def continues(self, above: RawLine, below: RawLine) -> bool:
        """Whether the setting alone says that a paragraph goes on."""
        adjacent = above.whole.end == below.whole.start
        return adjacent and (self.full(above) or (self.edge is not None and self.indented and above.width >= LONG))


def _is_indented(lines: Sequence[RawLine]) -> bool:
    return MIN_INDENTED * sum(line.indent >= 2 for line in lines) >= len(lines)


def _reach(lines: Sequence[RawLine], first: int, page: _Page) -> int:
    """The last line of the paragraph that begins on `first`; it must end a sentence, or close what was open."""
    reached, length = first, 0
    marked, closer = False, ""
    headed = _is_heading(lines[first])
    for n in range(first, min(first + MAX_LINES * 5, len(lines) - 1)):
        above = lines[n]
        length += len(above.text)
        marked = marked or len(above.text) > MAX_HEADING or _INNER_MARK.search(above.text) is not None
        below = lines[n + 1]
        closer = _PAIRS.get(above.text[-1], closer)
        headed = headed and not _STOP.search(above.text)
        if n - reached > MAX_LINES or not _cut(above, below, length if marked else 0, headed, page):
            break
        ends = _ENDS_SENTENCE.search(below.text[-4:]) or (closer and closer in below.text)
        if ends or (headed and n == first and _ends_heading(lines, n, page)):
            reached, closer = n + 1, ""
    return reached


def _ends_heading(lines: Sequence[RawLine], n: int, page: _Page) -> bool:
    """Whether the line after a full line of a heading is the rest of it: short, before something that begins anew."""
    rest, body = lines[n + 1], lines[n + 2] if n + 2 < len(lines) else None
    if not page.continues(lines[n], rest) or page.full(rest) or _STOP.search(rest.text):
        return False
    return body is None or body.indent >= 2 or _STARTS_ANEW.match(body.text) is not None


def _is_heading(line: RawLine) -> bool:
    return len(line.text) <= MAX_HEADING and _HEADING.match(line.text) is not None


def _cut(above: RawLine, below: RawLine, length: int, headed: bool, page: _Page) -> bool:
    """Whether a sentence was cut between two lines.

    `length` counts what is already joined, 0 without a mark inside; `headed` says that it is a heading so far.
    """
    if _ROW.search(above.text[-20:]) or _ROW.search(below.text[-20:]) or _PAGE_LABEL.match(above.text):
        return False
    if _ENDS_OPEN.search(above.text[-1]) or _STARTS_CLOSED.match(below.text):
        return True
    if below.indent >= 2 or _STARTS_ANEW.match(below.text):
        return False
    if page.continues(above, below) or (page.full(above) and not headed and not _ENDS_SENTENCE.search(above.text[-4:])):
        return True
    if headed:
        return False
    if (_ENDS_COMMA.search(above.text[-1]) or _ENDS_LINKING.search(above.text[-1])) and len(above.text) >= MIN_COMMA:
        return True
    return length > MIN_CUT and _ENDS_CUT.search(above.text[-1]) is not None


def _closed_gap(raw: str, above: RawLine, below: RawLine, kind: RepairKind) -> Iterator[Repair]:
    """Western words keep a space where the line end was; everything else closes up."""
    if not (_LATIN.match(above.text[-1]) and below.text[0].isascii() and below.text[0].isalpha()):
        yield Repair(kind, Span(above.end, below.start))
        return
    kept = next(n for n in range(above.end, below.start) if raw[n] != "\r")
    yield Repair(kind, Span(kept, kept + 1), " ")
    for rest in (Span(above.end, kept), Span(kept + 1, below.start)):
        if len(rest):
            yield Repair(kind, rest)
