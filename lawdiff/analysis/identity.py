"""What a report is: title, issuer, genre, year, date of signing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline.labels import label_of
from lawdiff.analysis.outline.lines import CHROME
from lawdiff.analysis.outline.numbering import is_entry
from lawdiff.analysis.signature import signature_of
from lawdiff.analysis.titles import issuer_of, title_of, titles_in
from lawdiff.model.document import Body, Paragraph, Passage
from lawdiff.model.span import Span

WORK_REPORT = "work-report"
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=年)|[一二][九〇零○][〇零○一二三四五六七八九]{2}(?=年)")
_QUOTED = re.compile(r"《[^》]{0,60}》|（[^）]{0,40}）")
_DAY = re.compile(r"((?:19|20)[0-9]{2})年([0-9]{1,2})月[0-9]{1,2}日")
_MEETING = re.compile(_DAY.pattern + r"(?=.{0,12}在)")
_DIGITS = str.maketrans("一二三四五六七八九〇零○", "123456789000")
# The head of a text is what stands before its first heading or long paragraph, and no more than this.
HEAD_LINES, MAX_HEAD_LINE = 30, 80
# A report is signed early in the year after the one it looks back on.
LAST_MONTH_OF_REPORTS = 6
# A meeting held this late speaks of the year to come.
FIRST_MONTH_OF_MEETINGS = 11


class Identity(Struct, frozen=True):
    """What the head and the foot of a report say of it; `reviewed` is the year whose work it tells.

    `head` reaches to the end of the last title line.
    """

    title: Passage | None
    issuer: str | None
    genre: str | None
    year: int | None
    reviewed: int | None
    signed: date | None
    signature: Passage | None
    head: Span


def identify(body: Body, paragraphs: Sequence[Paragraph], lexicon: Lexicon) -> Identity:
    """Read the head and the foot of a text; whatever they do not say is None."""
    size = _head_size(paragraphs)
    head, rest = paragraphs[:size], paragraphs[size:]
    titles = titles_in(body, head, lexicon)
    title = title_of(titles)
    genre = _genre(title, head, lexicon)
    signed, signature = signature_of(body, rest)
    reviewed = _reviewed(titles, head, rest, genre, _year_before(signed))
    year = reviewed + 1 if reviewed and genre == WORK_REPORT else reviewed
    return Identity(
        title,
        issuer_of(title, head, signature),
        genre,
        year,
        reviewed,
        signed,
        signature,
        Span(0, titles[-1].span.end if titles else 0),
    )


def _genre(title: Passage | None, head: Sequence[Paragraph], lexicon: Lexicon) -> str | None:
    """By the title, else by the lines around it: a page may give no more than 2023 年报告 for a title."""
    words = (title.folded if title else "", " ".join(line.folded for line in head))
    return next((name for text in words for name, pattern in lexicon.genres if pattern.search(text)), None)


def _head_size(paragraphs: Sequence[Paragraph]) -> int:
    for n, paragraph in enumerate(paragraphs[:HEAD_LINES]):
        words = paragraph.folded
        label = None if is_entry(paragraph.text) else label_of(words)
        opens = words.endswith("。") or words.startswith("各位代表") or (label is not None and label.level <= 2)
        if opens or len(words) > MAX_HEAD_LINE:
            return n
    return min(HEAD_LINES, len(paragraphs))


def _years(words: str) -> Iterator[int]:
    for found in _YEAR.finditer(_QUOTED.sub("", words)):
        yield int(found[0].translate(_DIGITS))


def _reviewed(
    titles: Sequence[Passage],
    head: Sequence[Paragraph],
    rest: Sequence[Paragraph],
    genre: str | None,
    before: int | None,
) -> int | None:
    """The year under review: of a work report the one before its title's or its meeting's; `before` the signature."""
    if genre != WORK_REPORT:
        return _voted_year(titles, rest, before) or before
    named = next((year for title in titles for year in _years(title.folded)), None)
    held = named or _met(head)
    return held - 1 if held else _voted_year((), rest, before)


def _met(head: Sequence[Paragraph]) -> int | None:
    """The year a meeting plans for, by a date before 在…会议上, else by any date that no web page put there."""
    meetings = (match for line in head for match in line.matches(_MEETING))
    dates = (match for line in head if not CHROME.search(_DAY.sub("", line.folded)) for match in line.matches(_DAY))
    held = next((match for found in (meetings, dates) for match in found), None)
    if held is None:
        return None
    return int(held[1]) + (int(held[2]) >= FIRST_MONTH_OF_MEETINGS)


def _voted_year(titles: Sequence[Passage], rest: Sequence[Paragraph], hint: int | None) -> int | None:
    """The majority of the titles, the first paragraph and the first heading.

    Where they draw, the year that `hint`, taken from the signature, speaks for; else the titles'.
    """
    headings = (line for line in rest if (label := label_of(line.folded)) and label.level == 1)
    opening = next((line for line in rest if len(line) > MAX_HEAD_LINE), None)
    voters = [*titles, *([opening] if opening else []), *([first] if (first := next(headings, None)) else [])]
    votes = Counter(year for voter in voters if (year := next(_years(voter.folded), None)))
    leaders = [year for year, count in votes.items() if count == max(votes.values())]
    return hint if hint in leaders else next(iter(leaders), None)


def _year_before(signed: date | None) -> int | None:
    if signed is None:
        return None
    return signed.year - 1 if signed.month <= LAST_MONTH_OF_REPORTS else signed.year
