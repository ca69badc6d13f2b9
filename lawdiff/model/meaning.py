"""What two years' reports say beside each other: shortcomings, the firmness of plans, what is dwelt upon."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from lawdiff.model.message import Message
from lawdiff.model.span import Span


class Shortcoming(Struct, frozen=True):
    """Something that a report says is wrong; `old` in last year's text, `new` in this year's.

    `gone` has no `new`, `new` no `old`; `same` stands again in the same words, `reworded` in others. `addressed` are
    the places of this year's review that speak of what was wrong; `similarity` is that of the two wordings.
    """

    status: Literal["gone", "same", "reworded", "new"]
    old: Span | None
    new: Span | None
    addressed: tuple[Span, ...]
    similarity: float
    confidence: Literal["high", "low"]
    why: Message


class Strength(Struct, frozen=True):
    """A commitment that is set again more firmly, or less.

    `old` in last year's plan, `new` in this year's; the words that say how firmly, and their degrees. `review` is the
    place of this year's review that speaks of it, if there is one, in the new text.
    """

    direction: Literal["raised", "lowered"]
    old: Span
    new: Span
    old_word: Span
    new_word: Span
    old_degree: str
    new_degree: str
    review: Span | None
    similarity: float
    why: Message


class Topic(Struct, frozen=True):
    """How much of either report is about something: shares of the text from 0 to 1.

    `old_place`, `new_place`: which part of the plan, counted from 1, is the first that is mostly about it, if any is.
    """

    name: str
    old_share: float
    new_share: float
    old_place: int | None
    new_place: int | None
    status: Literal["grew", "shrank", "steady"]


class Term(Struct, frozen=True):
    """A word that this report uses more than the last, or less.

    `score` is the log-odds ratio in standard deviations, above 0 where the word grew. `first` is the first place in the
    new text, in the old one where the word went.
    """

    word: str
    old: int
    new: int
    score: float
    status: Literal["came", "went", "grew", "shrank"]
    first: Span


class Phrase(Struct, frozen=True):
    """A policy phrase that last year's report does not have; `source`: who brought it, "" where that is not known."""

    text: str
    count: int
    first: Span
    source: str


class Emphasis(Struct, frozen=True):
    """What the new report dwells upon more than the old one, and less."""

    topics: tuple[Topic, ...] = ()
    terms: tuple[Term, ...] = ()
    phrases: tuple[Phrase, ...] = ()
