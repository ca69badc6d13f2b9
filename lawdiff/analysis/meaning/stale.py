"""Figures and years of last year that were left standing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lawdiff.analysis.meaning.saying import Saying
from lawdiff.model.metric import Metric, MetricRole

# Of the figures that last year's sentence had, this share must have been left for the sentence to be called stale...
LEFT = 0.6
# ...and together they must be this hard to repeat by chance: a figure counts one a significant digit.
WEIGHT = 3
_STANDING = frozenset({MetricRole.TARGET, MetricRole.PREVIOUS, MetricRole.CUMULATIVE})
# A year is the time of the sentence where it opens a clause: 2019年，… 2019年度… 2019年全市…
_TIME = re.compile(
    r"(?:^|[，。；：])(?:在)?(20[0-9]{2})年(?:度)?(?![0-9]|末|底|以来|以前|之前|起|至|到|[—～~-]|前|后|的?[底末初])"
)
_TITLE = re.compile(r"《[^《》]{0,80}》|〔[0-9]{4}〕")
# A sentence that tells of a year must be this much last year's.
SAME_TIME = 0.8


def left_figures(was: Saying, now: Saying) -> tuple[Metric, ...]:
    """The figures of `now` that are last year's, where the sentence was edited around them; empty where it is sound."""
    if now.role == "plan" or was.role == "plan":
        return ()
    kept = tuple(_kept(was, now))
    if len(kept) < 2 or len(kept) < LEFT * len(was.metrics) or len(kept) * 2 < len(now.metrics):
        return ()
    return kept if sum(_digits(metric) for metric in kept) >= WEIGHT else ()


def left_year(was: Saying, now: Saying, likeness: float) -> re.Match[str] | None:
    """The year of `now` that should have been renewed, in its words; None where all is well."""
    if was.role != now.role or likeness < SAME_TIME or was.year is None or now.year is None or was.year >= now.year:
        return None
    before, here = _TITLE.sub("", was.words), now.words
    if str(was.year) not in _TIME.findall(before) or len(here) < 20:
        return None
    return next((match for match in _TIME.finditer(here) if int(match[1]) == was.year), None)


def _kept(was: Saying, now: Saying) -> Iterator[Metric]:
    there = Counter((metric.text, metric.role) for metric in was.metrics)
    for metric in now.metrics:
        key = (metric.text, metric.role)
        if metric.role not in _STANDING and there[key]:
            there[key] -= 1
            yield metric


def _digits(metric: Metric) -> int:
    return len(metric.value.replace(".", "").strip("0")) or 1
