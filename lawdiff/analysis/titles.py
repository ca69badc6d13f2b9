"""The title of a report and who issued it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.analysis.outline.lines import CHROME
from lawdiff.model.document import Body, Paragraph, Passage
from lawdiff.model.span import Span

# A title runs over no more lines than this, and none of them is longer.
MAX_TITLE_LINES, MAX_TITLE_LINE = 4, 60
_KIND = re.compile(r"(报告|年报|总结|情况|通报|白皮书)(（[^）]{0,20}）)?(?=$|[—-])")
_MARKDOWN = re.compile(r"#{1,6} *")
_REPORTS = ("报告", "年报")
_SUBTITLE = re.compile(r"[—–-]{1,4}|[^告报]{0,8}[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日")
_NO_TITLE = re.compile(r"[。；：！？，]$|^(?:现将|根据|各位|关于印发)|文件$|〔[0-9]{4}〕")
_OPENS = re.compile(r"^关于|^(?:对|情况|工作|建设|年度|实施)|^[0-9]{4}年")
_BODY_NAME = r"人民政府|委员会|政府|办公室|国务院|[局厅部院委会处]"
_BODY_END = re.compile(rf"(?:{_BODY_NAME})$")
_CUT = re.compile(
    r"(?:19|20)[0-9]{2}年|[一二][九〇零○]..年|关于|对于|(?<!人民)政府|法治|依法|信息公开|政务公开|推进|贯彻|落实|年度|工作"
)
_LEADING_YEAR = re.compile(r"^(?:(?:19|20)[0-9]{2}|[一二][九〇零○]..)年度?")
_PLACE = r"[\u4e00-\u9fff·]{2,16}?(?:自治[区州县旗]|[省市县区旗盟州镇乡])"
_MEETING = re.compile(rf"在({_PLACE})第[一二三四五六七八九十0-9]{{1,4}}届")
_NATIONAL = re.compile(r"全国人民代表大会")
_SPEAKER = re.compile(r"^([\u4e00-\u9fff]{2,20}?人民政府)代?理?(?:省长|市长|区长|县长|主席|旗长|州长|镇长|乡长)")
_ORGAN = re.compile(rf"^[\u4e00-\u9fffXx×·]{{2,30}}?(?:{_BODY_NAME})$")


def titles_in(body: Body, head: Sequence[Paragraph], lexicon: Lexicon) -> list[Passage]:
    """The lines of a head that title the report, each joined with the lines it runs over."""
    found: list[Passage] = []
    named = False
    for n, line in enumerate(head):
        kind = _kind(line, lexicon)
        # Below a title that calls itself a report, 工作情况 is the heading of a part.
        if kind is None or (named and kind[1] not in _REPORTS):
            continue
        named = named or kind[1] in _REPORTS
        inside = body.folded.from_base(line.span)
        end = body.folded.to_base(Span(inside.start, inside.start + kind.end())).end
        start = head[_first_line(head, n)].span.start
        mark = _MARKDOWN.match(body.text, start)
        found.append(Passage(body, Span(mark.end() if mark else start, end)))
    return found


def title_of(titles: Sequence[Passage]) -> Passage | None:
    """The first line that ends like a title, else the first: a headline of the web has a note in brackets."""
    plain = (title for title in titles if (kind := _KIND.search(title.folded)) and not kind[2])
    return next(plain, titles[0] if titles else None)


def issuer_of(title: Passage | None, head: Sequence[Paragraph], signature: Passage | None) -> str | None:
    """The body that issues a report, as its title, its meeting, its speaker or its signature names it."""
    return next((name for name in _issuers(title, head, signature) if name), None)


def _issuers(title: Passage | None, head: Sequence[Paragraph], signature: Passage | None) -> Iterator[str | None]:
    if title:
        words = _LEADING_YEAR.sub("", title.folded.replace("\n", ""))
        cut = _CUT.search(words)
        name = words[: cut.start()] if cut else ""
        name = name.removeprefix("中华人民共和国") if "国务院" in name else name
        yield name if 2 <= len(name) <= 30 and re.fullmatch(r"[\u4e00-\u9fffXx×·]+", name) else None
    folded = [line.folded for line in head]
    yield from (found[1] for words in folded if (found := _SPEAKER.match(words)))
    yield from ("国务院" for words in folded if _NATIONAL.search(words))
    yield from (found[1] for words in folded if (found := _MEETING.search(words)))
    if signature:
        found = _ORGAN.match(re.split(r"\n|(?=[0-9二])", signature.folded)[0])
        yield found[0] if found else None


def _kind(line: Paragraph, lexicon: Lexicon) -> re.Match[str] | None:
    """The word by which a line titles a report, 报告 or, of a known genre, 情况; a subtitle after a dash may follow."""
    words = line.folded
    kind = _KIND.search(words)
    if kind is None or len(words) > MAX_TITLE_LINE or _NO_TITLE.search(words) or _SUBTITLE.match(words):
        return None
    if CHROME.search(words[: kind.end()]):
        return None
    known = kind[1] in _REPORTS or any(pattern.search(words) for _, pattern in lexicon.genres)
    return kind if known else None


def _first_line(head: Sequence[Paragraph], last: int) -> int:
    """The line on which a title begins that ends on `last`: where it opens with 关于 or less, more stands above."""
    first = last
    while first > 0 and last - first < MAX_TITLE_LINES - 1 and _OPENS.match(head[first].folded):
        above = head[first - 1].folded
        whole = _LEADING_YEAR.match(head[first].folded) and not _BODY_END.search(above)
        if (
            whole
            or len(above) > MAX_TITLE_LINE
            or _NO_TITLE.search(above)
            or CHROME.search(above)
            or _KIND.search(above)
        ):
            break
        first -= 1
    return first
