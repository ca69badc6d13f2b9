"""Figures and years of last year that were left standing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lawdiff.analysis.meaning.naming import digits, in_name
from lawdiff.analysis.meaning.saying import Saying
from lawdiff.analysis.meaning.thresholds import Thresholds
from lawdiff.model.comparison import MetricPair, MetricStatus
from lawdiff.model.metric import Metric, MetricRole

STANDING = frozenset({MetricRole.TARGET, MetricRole.PREVIOUS})
# A year is the time of the sentence where it opens a clause (2019年，… 2019年度… 2019年全市…), closes the count
# (截至2019年底) or bounds it (2019年1月1日至2019年12月31日).
TIME = re.compile(
    r"(?:^|(?<=[，。；：\n]))(?:在)?(20[0-9]{2})年度?(?![0-9]|末|底|以来|以前|之前|起|至|到|[—～~-]|前|后|的?[底末初])"
    r"|截[至止](20[0-9]{2})年|(20[0-9]{2})年(?=1月1日|12月31日)"
)
# A meeting of the year: 第五次全会, 第三次会议; 三中全会 stands for years.
MEETING = re.compile(r"(?:[一二三四五六七八九十]{1,3}届)?第?[一二三四五六七八九十]{1,3}次(?:全会|全体会议|会议)")
_BOUND = re.compile(
    r"(?:自|从|至|到|比|较|截至|于|由|的)?(20[0-9]{2})年(?:以来|[底末初起]|以前|之前|前|后|[至到—～~-]|度?的?(?:基础|水平|同期))?"
)
_TITLE = re.compile(r"《[^《》]{0,80}》|〔[0-9]{4}〕")
# A sentence that opens with a year must be this much last year's.
SAME_TIME = 0.6
# A figure of so many significant digits that is last year's was not reached by chance...
UNLIKELY = 3
# ...where it and its like are so large a share of the figures of its sentence, and of those that have a fellow.
OF_ALL, MOST = 1 / 3, 2 / 3
# A line this short is a title or a heading.
SHORTEST = 20
# A sentence this long does not stand again to the letter by chance.
LONG = 60


def left_figures(was: Saying, now: Saying, limits: Thresholds) -> tuple[Metric, ...]:
    """The figures of `now` that are last year's, where the sentence was edited around them; empty where it is sound."""
    if now.planned or was.planned:
        return ()
    kept = tuple(_kept(was, now))
    if len(kept) < 2 or len(kept) < limits.stale_share * len(was.metrics) or len(kept) * 2 < len(now.metrics):
        return ()
    return kept if sum(digits(metric) for metric in kept) >= limits.stale_digits else ()


def unmoved(pairs: Sequence[MetricPair], figures: int) -> bool:
    """Whether the figures of a sentence, as paired, are last year's; `figures`: how many it has in all."""
    same = [pair.new for pair in pairs if pair.status is MetricStatus.SAME and pair.new is not None]
    if not same or len(same) < MOST * len(pairs) or len(same) < OF_ALL * figures:
        return False
    return max(digits(metric) for metric in same) >= UNLIKELY and all(m.role not in STANDING for m in same)


def left_year(was: Saying, now: Saying, likeness: float) -> bool:
    """Whether `now` speaks of last year as `was` did, or of last year's meeting."""
    if was.planned != now.planned or likeness < SAME_TIME or was.year is None or now.year != was.year + 1:
        return False
    here, before = (_TITLE.sub("", saying.words) for saying in (now, was))
    year = str(was.year)
    if len(now.words) >= SHORTEST and year in _times(here) and year in _times(before):
        return True
    if was.words != now.words or len(now.words) < LONG:
        return False
    return year in _plain(here) or bool(MEETING.search(here))


def _times(words: str) -> set[str]:
    return {match[1] or match[2] or match[3] for match in TIME.finditer(words)}


def _plain(words: str) -> list[str]:
    """The years of words that are no end, start or measure of something."""
    return [match[1] for match in _BOUND.finditer(words) if match[0] == f"{match[1]}年"]


def _kept(was: Saying, now: Saying) -> Iterator[Metric]:
    there = Counter(metric.text for metric in was.metrics)
    for metric in now.metrics:
        if (
            metric.role not in STANDING
            and there[metric.text]
            and not (in_name(metric, now.words) and digits(metric) == 1)
        ):
            there[metric.text] -= 1
            yield metric
