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
from lawdiff.model.message import Message, say

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
    found: dict[int, Carried] = {}
    for was, now in _fellows(olds, news, pairs):
        if verdict := judge(was, now, terms.thresholds):
            found[now.index] = _carried(was, now, *verdict)
    why = say("用词不同，数字仍是上年的")
    for was, now in _unmoved(olds, news, metrics):
        found.setdefault(now.index, _carried(was, now, "stale-figure", why))
    return tuple(found[index] for index in sorted(found))


def _carried(was: Saying, now: Saying, reason: Reason, why: Message) -> Carried:
    learned = now.boilerplate and reason == "proper"
    return Carried((was.index,), (now.index,), reason, len(now.sentence), was.key == now.key, learned, why)


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


def judge(was: Saying, now: Saying, limits: Thresholds) -> tuple[Reason, Message] | None:
    """What is to be said of `now` beside `was`, and why; None where it is new."""
    likeness = 1.0 if was.key == now.key else was.likeness(now)
    if likeness < limits.related:
        return None
    if left_year(was, now, likeness):
        return "stale-year", say("与上年的话相同，年份或会议届次仍是上年的")
    repeated = likeness >= limits.repeated and was.numbers == now.numbers
    if why := _proper(was, now):
        return ("proper", why) if repeated else None
    if repeated:
        return "verbatim", say("与上年一字不差") if was.words == now.words else say("与上年只差几个字或年份")
    return ("stale-figure", say("文字改过，数字仍是上年的")) if left_figures(was, now, limits) else None


def _proper(was: Saying, now: Saying) -> Message | None:
    """Why the likeness is as it should be, if it is."""
    if now.formula:
        return say("套话、标题或规定的格式")
    if now.boilerplate:
        return say("多数报告都有的套话")
    if min(len(was.key), len(now.key)) < SHORTEST:
        return say("太短，说明不了问题")
    if was.planned and not now.planned:
        return say("上年的计划，今年写成已经做到")
    if now.targets:
        return say("目标再次提出")
    if ORDINAL.findall(was.words) != ORDINAL.findall(now.words):
        return say("说的是另一届、另一次")
    return None


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
