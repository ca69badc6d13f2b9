"""Which time a figure speaks of: the year reviewed, a plan, the year before, a span of years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawdiff.model.document import Section, Sentence
from lawdiff.model.metric import MetricRole

_TARGET = re.compile(
    r"(?:目标|力争|计划(?!单列|生育)|拟|将(?!近|军)|预期(?:目标|为)|到20[0-9]{2}年|确保|要(?!求|素|点|件|闻|害)|年度目标|争取|规划)"
)
_PAST = re.compile(r"(?:去年|上年|过去|已经|一年来|五年来|截至)")
_MANY = re.compile(r"(?:过去|这|近|[五三]年来|“十[一二三四五]五”(?:时期|期间|以来)|[五三四]年(?:来|累计|间))(?:五年|三年|四年)?")
_MANY_YEARS = re.compile(r"过去[五四三]年|这[五四]年|五年[来间]|[五四三]年累计|“十[一二三四五]五”(?:时期|期间|以来|圆满|收官|[五]年)|本届政府")
_ONE_YEAR = re.compile(r"(?:20[0-9]{2}年|一年来|过去(?:的)?一年|去年|刚刚过去的|全年)")
_CUMULATIVE = re.compile(r"累计|累积|以来|五年|三年|四年|总计")


class Times:
    """The time the text speaks of as its sentences pass by."""

    def __init__(self, text: str, sections: Sequence[Section], year: int | None) -> None:
        self.sections = sections
        self.year = year
        self.role: str | None = None
        self.many = False
        self.sentence = ""
        self._section: int | None = None

    def enter(self, sentence: Sentence, words: str) -> None:
        """A sentence begins."""
        if sentence.section != self._section:
            self._section = sentence.section
            self.role = self._role(sentence.section)
        self.sentence = words
        many, one = _MANY_YEARS.search(words), _ONE_YEAR.search(words)
        if many:
            self.many = True
        elif one:
            self.many = False

    def _role(self, section: int | None) -> str | None:
        while section is not None:
            node = self.sections[section]
            if node.role:
                return node.role
            section = node.parent
        return None

    def of(self, left: str) -> MetricRole:
        """The role of a level whose left side is `left`."""
        if self.role == "plan" and not _PAST.search(self.sentence):
            return MetricRole.TARGET
        if _TARGET.search(left):
            return MetricRole.TARGET
        if _CUMULATIVE.search(left):
            return MetricRole.CUMULATIVE
        return MetricRole.ACTUAL
