"""LD101."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lawdiff.model.document import Document, Match, Passage
from lawdiff.model.han import HAN
from lawdiff.model.message import say
from lawdiff.rules.contract import ERROR, Hit, Place, rule
from lawdiff.rules.titles import HEAD_LINES, head_lines, title_lines

_YEAR = re.compile(r"((?:19|20)[0-9]{2})年度?(?![0-9—-])")
_OPENING = re.compile(
    rf"^[^，。\n]{{0,6}}?((?:19|20)[0-9]{{2}})年度?(?=以来|，|我|全|{HAN}{{1,8}}(?:认真|深入|坚持|全面|紧紧))",
    re.MULTILINE,
)


@rule("LD101", "year-title-vs-body", severity=ERROR)
def year_title_vs_body(document: Document) -> Iterator[Hit]:
    """标题的年份与正文不一致。

    依据：党政机关公文处理工作条例第九条（标题应当准确概括内容）。
    例外：政府工作报告标题写当年、正文回顾上年；一行标题写两个年份；正文只在规划部分提到的年份。

    坏：
        临江市人民政府关于⟦2020年度⟧法治政府建设情况的报告
        2019年，全市各级行政机关认真履行职责。现将有关情况报告如下：
        一、2019年度主要工作
        办理行政复议案件113件。
    好：
        临江市人民政府关于2019年度法治政府建设情况的报告
        2019年，全市各级行政机关认真履行职责。现将有关情况报告如下：
        一、2019年度主要工作
        办理行政复议案件113件。
    """
    if document.genre == "work-report":
        return
    titles = [(year, match) for line in title_lines(document) for year, match in _only_year(line)]
    body = list(_body_years(document))
    votes = Counter(year for year, _ in titles) + Counter(year for year, _ in body)
    if not body or len(votes) < 2:
        return
    (year, most), (_, next_most) = votes.most_common(2)
    if most == next_most:
        return
    witness = next((match for other, match in body if other == year), None)
    for other, match in titles:
        if other != year and witness is not None:
            place = Place(witness.span, say("正文写的是{year}年", year=year))
            yield Hit(match.span, say("标题写{a}年，正文写{b}年：请核对报告年度", a=other, b=year), related=(place,))


def _only_year(line: Passage) -> Iterator[tuple[int, Match]]:
    found = list(line.matches(_YEAR))
    if len(found) == 1:
        yield int(found[0][1]), found[0]


def _body_years(document: Document) -> Iterator[tuple[int, Match]]:
    """What the first paragraph opens with, and the first headings that look back."""
    above = len(list(head_lines(document)))
    for paragraph in document.paragraphs[above : max(above, HEAD_LINES) + 2]:
        found = next(paragraph.matches(_OPENING), None)
        if found is not None:
            yield int(found[1]), found
            break
    for section in document.sections:
        if section.level == 1 and section.role not in ("plan", "attachment"):
            heading = Passage(section.body, section.heading)
            yield from _only_year(heading)
