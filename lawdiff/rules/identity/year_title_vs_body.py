"""LD101."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lawdiff.model.document import Document, Match, Passage
from lawdiff.model.message import say
from lawdiff.model.span import Span
from lawdiff.rules.contract import ERROR, Hit, Place, rule
from lawdiff.rules.titles import head_lines, title_lines

_YEAR = re.compile(r"《[^《》\n]*》|(?<![—–~至到0-9-])((?:19|20)[0-9]{2})年度?(?![0-9—-])")
_OPENING = re.compile(
    r"^[^，。\n]{0,6}?((?:19|20)[0-9]{2})年度?(?=以来|，|我|全|是|[\u4e00-\u9fff]{1,8}(?:认真|深入|坚持|全面|紧紧))",
    re.MULTILINE,
)
_LEAD_IN = re.compile(r"现(?:就|将)[^。；：]{0,16}?((?:19|20)[0-9]{2})年")
# The year that a body speaks of most often counts as a witness where it is named so many times.
_NAMED = re.compile(r"(?<![《（—至到0-9-])((?:19|20)[0-9]{2})年度?(?!—|-|至|到)")
MIN_NAMED, OPENING_LINES = 3, 4
# A report is signed in the first months of the next year.
LAST_MONTH = 6
Vote = tuple[int, Passage | Match]


@rule("LD101", "year-title-vs-body", severity=ERROR)
def year_title_vs_body(document: Document) -> Iterator[Hit]:
    """标题的年份与正文不一致。

    依据：党政机关公文处理工作条例第九条（标题应当准确概括内容）。
    例外：政府工作报告标题写当年、正文回顾上年；一行标题写两个年份；正文只在规划部分提到的年份。

    坏：
        临江市人民政府关于⟦2020年度⟧法治政府建设情况的报告
        2019年，全市各级行政机关认真履行职责。现将有关情况报告如下：
        一、2019年度主要工作
        办理行政复议案件126件。
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        2019年，全市各级行政机关认真履行职责。现将有关情况报告如下：
        一、2019年度主要工作
        办理行政复议案件126件。
    坏：
        临江市人民政府关于2019年度法治政府建设情况的报告
        2019年，全市各级行政机关认真履行职责。现将有关情况报告如下：
        一、⟦2018年度⟧法治政府建设情况
        办理行政复议案件126件。
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        2019年，全市各级行政机关认真履行职责。现将有关情况报告如下：
        一、2019年度法治政府建设情况
        办理行政复议案件126件。
    """
    if document.genre == "work-report":
        return
    titles = [vote for line in title_lines(document) for vote in _only_year(line)]
    headings = list(_headings(document))
    body = [*_opening(document), *headings, *_elsewhere(document)]
    votes = Counter(year for year, _ in (*titles, *body)).most_common(2)
    if len(votes) < 2 or votes[0][1] == votes[1][1]:
        return
    year = votes[0][0]
    witness = next((place for other, place in (*body, *titles) if other == year), None)
    for other, place in (*titles, *headings):
        if other != year and witness is not None and isinstance(place, Match):
            message = say("此处写{a}年，正文写{b}年：请核对报告年度", a=other, b=year)
            yield Hit(place.span, message, related=(Place(witness.span, say("报告年度")),))


def _only_year(line: Passage) -> Iterator[Vote]:
    found = [match for match in line.matches(_YEAR) if match[1]]
    if len(found) == 1:
        yield int(found[0][1]), found[0]


def _opening(document: Document) -> Iterator[Vote]:
    """The year the first paragraphs open with, and that of 现将…报告如下."""
    above = len(list(head_lines(document)))
    for pattern in (_OPENING, _LEAD_IN):
        lines = document.paragraphs[above : above + OPENING_LINES]
        found = next((match for line in lines for match in line.matches(pattern)), None)
        if found is not None:
            yield int(found[1]), found


def _headings(document: Document) -> Iterator[Vote]:
    """Headings of level one that look back."""
    for section in document.sections:
        if section.level == 1 and section.role == "review":
            yield from _only_year(Passage(section.body, section.heading))


def _elsewhere(document: Document) -> Iterator[Vote]:
    """The year named most often outside plans, and the year before the date of signing."""
    plans = [document.body.folded.from_base(s.span) for s in document.sections if s.role in ("plan", "attachment")]
    named: Counter[int] = Counter()
    for match in _NAMED.finditer(document.body.folded.text):
        at = Span(*match.span())
        if not any(plan.contains(at) for plan in plans):
            named[int(match[1])] += 1
    head = document.paragraphs[0] if document.paragraphs else None
    if named and head is not None and named.most_common(1)[0][1] >= MIN_NAMED:
        yield named.most_common(1)[0][0], head
    if document.signed and document.signature and document.signed.month <= LAST_MONTH:
        yield document.signed.year - 1, document.signature
