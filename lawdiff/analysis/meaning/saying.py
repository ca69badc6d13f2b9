"""A sentence as the comparison of meaning sees it."""

from __future__ import annotations

import re
from collections import defaultdict

from msgspec import Struct

from lawdiff.analysis.meaning.formulas import is_boilerplate, is_formula
from lawdiff.analysis.meaning.roles import roles
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.model.document import Document, Sentence
from lawdiff.model.metric import Metric, MetricRole

YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=年)")
_DIGITS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_NUMBER = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十0-9]{1,3}）|[0-9]{1,2}[.．、](?![0-9]))")


class Saying(Struct, frozen=True, eq=False):
    """A sentence: `words` folded and without the number of a heading, `key` the same with every year as one mark.

    `formula`: a set phrase or a prescribed text; `boilerplate`: one learned from other reports. `year` is the year of
    which its part of the report speaks.
    """

    sentence: Sentence
    words: str
    key: str
    role: str | None
    metrics: tuple[Metric, ...]
    formula: bool
    boilerplate: bool
    year: int | None

    @property
    def index(self) -> int:
        return self.sentence.index

    @property
    def planned(self) -> bool:
        """Whether it stands in a part that looks ahead."""
        return self.role == "plan"

    @property
    def numbers(self) -> list[str]:
        """Every number in it but the years."""
        return _DIGITS.findall(self.key)

    @property
    def targets(self) -> bool:
        """Whether every figure of it is one to be reached."""
        return bool(self.metrics) and all(metric.role is MetricRole.TARGET for metric in self.metrics)

    def likeness(self, other: Saying) -> float:
        """Share of the characters of both that stand in both, in order, from 0 to 1; a number counts as one."""
        from rapidfuzz.distance import Indel

        return float(Indel.normalized_similarity(_DIGITS.sub("#", self.key), _DIGITS.sub("#", other.key)))


def sayings(document: Document, terms: Terms) -> tuple[Saying, ...]:
    """Every sentence of a document."""
    metrics: dict[int, list[Metric]] = defaultdict(list)
    for metric in document.metrics:
        if metric.sentence is not None:
            metrics[metric.sentence].append(metric)
    found = []
    for sentence, role in zip(document.sentences, roles(document), strict=True):
        words = "".join(sentence.folded.split())
        words = words[number.end() :] if (number := _NUMBER.match(words)) else words
        own = tuple(metrics[sentence.index])
        formula = role == "attachment" or (sentence.heading and not own) or is_formula(words, terms)
        learned = not formula and is_boilerplate(words, terms)
        year = told_year(document, role)
        found.append(Saying(sentence, words, YEAR.sub("〇", words), role, own, formula, learned, year))
    return tuple(found)


def told_year(document: Document, role: str | None) -> int | None:
    """The year that a part of a report speaks of: a work report of 2025 reviews 2024 and plans 2025."""
    if document.year is None:
        return None
    reviewed = document.year - (document.genre == "work-report")
    return reviewed + (role == "plan")
