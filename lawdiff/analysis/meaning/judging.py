"""What a review says of one commitment: reached, reached in part, not mentioned; and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from lawdiff.analysis.meaning.clauses import Clause, about
from lawdiff.analysis.meaning.evidence import Find, Index
from lawdiff.analysis.meaning.targets import Result, Targets
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.similarity import Weights
from lawdiff.model.message import Message, say
from lawdiff.model.span import Span

_NAME = re.compile("[“《]([^“”《》]{2,30})[”》]")
_QUOTED = re.compile("[“《]")

Status = Literal["delivered", "partial", "silent"]
# A place that names this much of a thing, and less than what speaks of it, is passed over with low confidence.
HINTS = 0.45
# Rare bigrams, so many of them, are a name: a place that shares them speaks of the thing from this cover.
NAME, NAMESAKE = 3, 0.35
# A name of a list counts as named from this cover, and surely as not named below that.
NAMED, UNNAMED = 0.7, 0.35
BEGUN, UNDER_WAY, DONE = 1, 2, 3


class Verdict(Struct, frozen=True, eq=False):
    """What became of a commitment, why it is held so, and the places that say it, each with its sentence
    (None in a table)."""

    status: Status
    sure: bool
    why: Message
    evidence: tuple[tuple[int | None, Span], ...] = ()


class Review:
    """What a report says it did: its clauses by their words, and its figures."""

    def __init__(self, told: Sequence[Sequence[Clause]], weights: Weights, terms: Terms) -> None:
        self.terms = terms
        self.weights = weights
        self.index = Index(told, weights)
        self.targets = Targets(told, weights, terms)
        self.after = {a.span.start: b for sentence in told for a, b in pairwise(sentence)}


def judge(promise: Clause, best: Find | None, review: Review, beside: frozenset[int]) -> Verdict:
    """What became of a commitment.

    `best` is the place that names most of it; `beside` are the sentences that answer the commitment before it.
    """
    limits = review.terms.thresholds
    near = beside | ({best.clause.sentence} if best and best.score >= HINTS else set())
    figures = review.targets.results(promise, near)
    if any(result.actual for result in figures):
        return _by_figures(figures, limits.sure)
    if figures and best and best.score >= limits.speaks and (only := review.targets.only(promise, best.clause)):
        return _by_figures(only, limits.sure)
    if best is None or not speaks(best, limits.speaks_of_figures if figures else limits.speaks):
        return _by_names(promise, review) or _silent(promise, best)
    if figures:
        return Verdict("partial", False, say("提到此事，没有给出可以比较的数字"), (_place(best),))
    return _by_words(promise, best, review)


def _silent(promise: Clause, best: Find | None) -> Verdict:
    """Surely so where a report that speaks of the thing would have to name it: by a figure or its own name."""
    named = bool(promise.metrics) or _QUOTED.search(promise.words) is not None
    if best is None or best.score < HINTS:
        return Verdict("silent", named, say("没有提到"))
    return Verdict("silent", False, say("没有提到，最接近的一句只有部分字词相同"))


def _by_words(promise: Clause, best: Find, review: Review) -> Verdict:
    """By how far the review says the thing is, and whether it names all of a list."""
    here, limits = (_place(best),), review.terms.thresholds
    if not _names(promise, best):
        return Verdict("partial", False, say("提到相近的事，没有提到所列的名称"), here)
    sure = best.score >= limits.sure and len(promise.object) > NAME and bool(promise.head & best.clause.object)
    covers = [_covered(part, review) for part in _parts(promise, review.terms)]
    if covers and min(covers) < NAMED:
        return Verdict("partial", sure and min(covers) < UNNAMED, say("所列事项只提到一部分"), here)
    asked, (told, word) = _asked(promise.words, review.terms), _told(best, review)
    if told >= asked and (told == DONE or best.score >= limits.speaks):
        why = say("写明“{word}”", word=word) if word else say("提到此事，说法与计划相当")
        done = bool(word) and told == DONE and not review.terms.going_on.search(best.clause.words)
        return Verdict("delivered", sure and done, why, here)
    why = say("只写到“{word}”", word=word) if word else say("提到此事，没有说办成")
    return Verdict("partial", sure and told == BEGUN and asked == DONE, why, here)


def _names(promise: Clause, best: Find) -> bool:
    """Whether the place has any name that the commitment quotes; one that quotes none asks for none."""
    quoted = _NAME.findall(promise.words)
    return not quoted or any(name in best.clause.words for name in quoted)


def _by_figures(figures: Sequence[Result], enough: float) -> Verdict:
    """Delivered where each figure is reached; a figure that nothing answers leaves the rest in part."""
    outcomes = {result.outcome for result in figures}
    places = tuple((result.actual.sentence, result.actual.span) for result in figures if result.actual)
    told = next(result for result in sorted(figures, key=_weight) if result.actual)
    values = {"target": told.target.text, "actual": told.actual.text if told.actual else ""}
    if outcomes == {"met"}:
        sure = min(result.fit for result in figures) >= enough
        return Verdict("delivered", sure, say("目标{target}，实际{actual}，达到", **values), places)
    if told.outcome == "missed":
        return Verdict(
            "partial", "unknown" not in outcomes, say("目标{target}，实际{actual}，没有达到", **values), places
        )
    if told.outcome == "other":
        return Verdict("partial", False, say("目标{target}，只有几年合计{actual}", **values), places)
    return Verdict("partial", False, say("目标{target}，实际{actual}；另有目标没有给出结果", **values), places)


def _weight(result: Result) -> int:
    return ("missed", "other", "met", "unknown").index(result.outcome)


def _by_names(promise: Clause, review: Review) -> Verdict | None:
    """Of a list of names those that the review names, where it does not speak of the whole."""
    finds = [
        review.index.best(part, most=1)[0]
        for part in _parts(promise, review.terms)
        if review.index.rare(part) >= min(NAME, len(part)) and _covered(part, review) >= NAMED
    ]
    if not finds:
        return None
    return Verdict("partial", False, say("所列事项只提到一部分"), tuple(map(_place, finds)))


def _place(find: Find) -> tuple[int, Span]:
    return find.clause.sentence, find.clause.span


def speaks(find: Find, enough: float) -> bool:
    """Whether a place speaks of the thing it was found for: it names `enough` of it, or its rare name."""
    return find.score >= enough or (find.rare >= NAME and find.cover >= NAMESAKE)


def _parts(promise: Clause, terms: Terms) -> Iterator[frozenset[str]]:
    """What each name of a list is about."""
    for clause in promise.words.split("，"):
        names = terms.joints.split(clause)
        if len(names) > 1:
            yield from (frozenset(found) for name in names if len(found := about(name, terms)) > 1)


def _covered(part: frozenset[str], review: Review) -> float:
    finds = review.index.best(part, most=1)
    return finds[0].cover if finds else 0.0


def _asked(words: str, terms: Terms) -> int:
    if terms.done.search(words):
        return DONE
    return BEGUN if terms.begun.search(words) else UNDER_WAY


def _told(best: Find, review: Review) -> tuple[int, str]:
    """How far the place says the thing is, and the word that says so; where it has none the next clause may tell."""
    terms, words = review.terms, best.clause.words
    word = next((m[0] for pattern in (terms.short, terms.done, terms.begun) if (m := pattern.search(words))), "")
    if not word and (after := review.after.get(best.clause.span.start)):
        words += f"，{after.words}"
    return BEGUN if terms.short.search(words) else _asked(words, terms), word
