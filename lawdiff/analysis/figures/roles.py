"""Which time a figure speaks of: the year reviewed, a plan, the year before, a span of years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawdiff.analysis.figures.labels import arrives
from lawdiff.model.document import Section
from lawdiff.model.metric import MetricRole, Period

_TARGET = re.compile(
    r"目标(?:是|为|：)|力争|(?<!行动)(?<!项)计划(?=新|完成|投|安|到|建|改|引|培|举|开|启|推|总|实施)|拟(?!定|合)|将(?:达|实现|增|新|建成|安|完成|超|提高|继续|投|突破|使|力|进一步|有|会)|确保|争取(?!到|国|上|中)|年度目标|今年要|明年|下年度(?!办理|继续)"
)
_PAST = re.compile(r"去年|上年|过去|一年来|五年来|截至|已建成|已完成")
_MANY_YEARS = re.compile(
    r"过去的?[五四三]年|[这近][五四三]年|[五四三]年[来间]|五年累计|[五四三]年期间|“十[一二三四]五”(?:时期|期间|以来|圆满|收官|[五]年|末)|本届政府|任期"
)
_SUCH_YEARS = re.compile(r"\W*(?:这|过去)?[^，。]{0,6}是[^。]{2,40}的[五四三]年(?=\W*$)")  # 这是……的五年。
_ONE_YEAR = re.compile(
    r"(?<!从)(?<!由)(?<!比)(?<!到)(?:20[0-9]{2}年(?!的|底?以来)|一年来|过去的?一年|去年|刚刚过去的|今年)"
)
_THIS_YEAR = re.compile(r"今年(?!以来|来|上半年|前)")
_CUMULATIVE = re.compile(r"累计|累积|以来|[五四三]年(?!均)|总计")
_ADDED = re.compile(r"新增|累计|净增")
_STOCK = re.compile(r"累[计积](?:已|分别)?(?:达到?|突破|超过?|有|至|为)|总[数量](?:已|分别)?(?:达|为|超|突破)")
_YEARS = re.compile(r"[五四三]年(?:来|间|全|累计|新|共)?")
_AVERAGE = re.compile(r"年均|月均|日均")
_FLOW = re.compile(
    r"^(?:为[^，、]{2,10})?(?:新增|新建|新改建|改扩建|改建|扩建|建成|建设|建立|改造|创建|培育|引进|招引|发放|投放|安排|落实|拨付|下达|争取|办理|完成|实施|开展|举办|淘汰|整治|(?:综合)?治理|修复|绿化|救助|资助"
    r"|帮扶|扶持|惠及|选派|开行|开通|查处|侦破|侦办|审结|排查|拆除|压减|转移|安置|接待|提供|减免|落地|签约|关停|推广|组建|设立|解决|制定|修订|出台|提请|调解|受理|营造|造林|化解|清理|取消|削减|精简|下放|处置|投资|投入|新设|新开|新认定|认定|新签|培训|转化)"
    r"|新增|净增|累计|就业|营造|植树|班列|补贴|财政.*投入|减税|退税|增加$"
)
_DONE = re.compile(r"完成(?!.*(?:总值|增加值|收入|总额|产量))")  # its label goes without the verb
_SPENT = re.compile(r"(?<![占比])投资$")  # money spent: what it reaches in a part about years is their sum


OPENING = 16  # characters in which a sentence says what time it speaks of
_BY_YEAR = re.compile(r"到(20[0-9]{2})年")
_YEAR = re.compile(r"(20[0-9]{2})年")
_FROM_YEAR = re.compile(r"(?:(?P<year>(?:19|20)[0-9]{2})年|上年|上一年|去年)(?:末|底|初)?的?$")


class Times:
    """The time the text speaks of as its sentences pass by."""

    def __init__(self, sections: Sequence[Section], reviewed: int | None, year: int | None = None) -> None:
        self.sections = sections
        self.reviewed = reviewed
        self.ahead = reviewed is not None and year is not None and year > reviewed
        self.role: str | None = None
        self.many = False
        self._lasting = False
        self._headed = False
        self._section: int | None = None

    def enter(self, section: int | None, words: str) -> None:
        """A sentence begins: its first words may turn the time for what follows, later words for itself alone."""
        if section != self._section:
            self._section = section
            self.role = self._role(section)
            self._headed = self._of_years(section)
            if section is not None and self.sections[section].level == 1:
                self._lasting = False
        opening = words[:OPENING]
        if _MANY_YEARS.search(opening) or _SUCH_YEARS.match(words):
            self._lasting = True
        elif _ONE_YEAR.search(opening):
            self._lasting = False
        headed = self._headed and not _ONE_YEAR.search(opening)
        self.many = headed or self._lasting or _MANY_YEARS.search(words) is not None

    def _of_years(self, section: int | None) -> bool:
        """Whether a part is headed as a review of several years and of no single one (过去五年工作回顾)."""
        while section is not None:
            node = self.sections[section]
            if _MANY_YEARS.search(node.title):
                return not _ONE_YEAR.search(node.title)
            section = node.parent
        return False

    def _role(self, section: int | None) -> str | None:
        while section is not None:
            node = self.sections[section]
            if node.role:
                return "plan" if node.role == "attachment" and self._names_years_ahead(node.title) else node.role
            section = node.parent
        return None

    def _names_years_ahead(self, title: str) -> bool:
        """An attachment of what is to come: 2026年民生实事 behind a report that reviews 2025."""
        years = [int(year) for year in _YEAR.findall(title)]
        return bool(years) and self.reviewed is not None and min(years) > self.reviewed

    def of(self, left: str, before: str = "") -> MetricRole:
        """The role of a level with `left` beside it and `before` all that stands before it in its sentence."""
        if _TARGET.search(left) or _TARGET.search(before) or self._ahead(before + left):
            return MetricRole.TARGET
        if self.ahead and _THIS_YEAR.search(before[-40:] + left) and not _PAST.search(before + left):
            return MetricRole.TARGET
        if self.role == "plan" and not _PAST.search(before + left):
            return MetricRole.TARGET
        if _CUMULATIVE.search(left) and not _AVERAGE.search(left):
            return MetricRole.CUMULATIVE
        return MetricRole.ACTUAL

    def _ahead(self, words: str) -> bool:
        """`到2030年` where the report looks back on an earlier year."""
        years = _BY_YEAR.findall(words)
        return bool(years) and self.reviewed is not None and int(years[-1]) > self.reviewed

    def totals(self, label: str, left: str) -> bool:
        """Whether a figure sums several years: a flow told in a part that looks back on them."""
        if not self.many or _AVERAGE.search(left):
            return False
        if _SPENT.search(label):
            return True
        if arrives(left) and not _ADDED.search(left + label):
            return False
        return _FLOW.search(label) is not None or _DONE.match(left) is not None

    def period(self, role: MetricRole, before: str, left: str) -> Period | None:
        """The years a figure covers, as far as the text says or a yearly report implies."""
        reviewed = self.reviewed
        if reviewed is None:
            return None
        if role == MetricRole.PREVIOUS:
            return _earlier(left, reviewed)
        if role == MetricRole.TARGET:
            told = [int(year) for year in _BY_YEAR.findall(before + left) if int(year) > reviewed]
            year = told[-1] if told else reviewed + 1
            return Period(year, year, "stated" if told else "implied")
        if role == MetricRole.CUMULATIVE and _STOCK.search(left):
            return Period(reviewed, reviewed, "implied")
        if role == MetricRole.CUMULATIVE or (role == MetricRole.CHANGE and (self.many or "年均" in left)):
            several = self.many or "年均" in left or _YEARS.search(before[-12:] + left) is not None
            return Period(reviewed - 4, reviewed, "total") if several else None
        return Period(reviewed, reviewed, "implied")


def _earlier(left: str, reviewed: int) -> Period | None:
    """The year of a FROM value, where it is named right before it: 由2021年的, 上年的."""
    named = _FROM_YEAR.search(left)
    if named is None:
        return None
    year = int(named["year"]) if named["year"] else reviewed - 1
    return Period(year, year, "stated")
