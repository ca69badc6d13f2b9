"""Text taken over from last year: rightly the same, repeated, or edited with an old figure or year left in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from lawdiff.analysis.meaning.saying import Saying, sayings
from lawdiff.analysis.meaning.stale import left_figures, left_year, unmoved
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.meaning.thresholds import Thresholds
from lawdiff.model.comparison import Carried, MetricPair, Pair
from lawdiff.model.document import Document

Reason = Literal["stale-figure", "stale-year", "verbatim", "proper"]

# Shorter sentences say too little to be anyone's.
SHORTEST = 12
# Which of a row of meetings, plans or years is meant: another one is another thing.
ORDINAL = re.compile("第[一二三四五六七八九十百0-9]{1,4}[届次个批轮期]")


def carried(
    old: Document, new: Document, pairs: Sequence[Pair], metrics: Sequence[MetricPair], terms: Terms
) -> tuple[Carried, ...]:
    """Every sentence of the new report that takes over one of the old, with what is to be said of it."""
    olds, news = sayings(old, terms), sayings(new, terms)
    reasons: dict[int, Carried] = {}
    for was, now in _fellows(olds, news, pairs):
        if reason := judge(was, now, terms.thresholds):
            reasons[now.index] = Carried((was.index,), (now.index,), reason, len(now.sentence))
    for was, now in _unmoved(olds, news, metrics):
        reasons.setdefault(now.index, Carried((was.index,), (now.index,), "stale-figure", len(now.sentence)))
    return tuple(reasons[index] for index in sorted(reasons))


def _unmoved(
    olds: Sequence[Saying], news: Sequence[Saying], metrics: Sequence[MetricPair]
) -> Iterator[tuple[Saying, Saying]]:
    """Sentences of the review whose figures are last year's, however they are worded."""
    by_sentence: dict[int, list[MetricPair]] = defaultdict(list)
    origins: dict[int, Saying] = {}
    for pair in metrics:
        was = pair.old.sentence if pair.old else None
        now = pair.new.sentence if pair.new else None
        if was is not None and now is not None and not olds[was].planned:
            by_sentence[now].append(pair)
            origins.setdefault(now, olds[was])
    for index, found in by_sentence.items():
        said = news[index]
        if not said.planned and not said.formula and unmoved(found, len(said.metrics)):
            yield origins[index], said


def judge(was: Saying, now: Saying, limits: Thresholds) -> Reason | None:
    """What is to be said of `now` beside `was`; None where it is new."""
    likeness = 1.0 if was.key == now.key else was.likeness(now)
    if likeness < limits.related:
        return None
    if left_year(was, now, likeness):
        return "stale-year"
    repeated = likeness >= limits.repeated and was.numbers == now.numbers
    if _proper(was, now):
        return "proper" if repeated else None
    if repeated:
        return "verbatim"
    return "stale-figure" if left_figures(was, now, limits) else None


def _proper(was: Saying, now: Saying) -> bool:
    """Whether the likeness is as it should be: a set phrase, a target set again, a plan told as done, a new meeting."""
    if now.formula or min(len(was.key), len(now.key)) < SHORTEST:
        return True
    if was.planned and not now.planned:
        return True
    return now.targets or ORDINAL.findall(was.words) != ORDINAL.findall(now.words)


def _fellows(olds: Sequence[Saying], news: Sequence[Saying], pairs: Sequence[Pair]) -> Iterator[tuple[Saying, Saying]]:
    """Each new sentence with its like: one of the same words if there is one, else the nearest of its pair."""
    same: dict[str, Saying] = {}
    at_home: dict[tuple[str, str | None], Saying] = {}
    for saying in olds:
        same.setdefault(saying.key, saying)
        at_home.setdefault((saying.key, saying.role), saying)
    beside = {n: pair.old for pair in pairs for n in pair.new}
    for now in news:
        if twin := at_home.get((now.key, now.role)) or same.get(now.key):
            yield twin, now
        elif fellows := [olds[i] for i in beside.get(now.index, ())]:
            yield max(fellows, key=now.likeness), now
