"""What reports are about and the phrases they live by: topics and policy phrases of configs/."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct


class Vocabulary(Struct, frozen=True):
    """`topics`: the words of each topic, by genre; `phrases`: each policy phrase with who brought it, "" if unknown.

    `known` finds any policy phrase, the longest first; `common` is what a word must not be to count as a key term.
    """

    topics: Mapping[str, Mapping[str, Sequence[str]]]
    phrases: Mapping[str, str]
    known: re.Pattern[str]
    common: re.Pattern[str]

    @classmethod
    def of(cls, topics: Mapping[str, Any], phrases: Mapping[str, Sequence[str]], common: Sequence[str]) -> Vocabulary:
        """The vocabulary of packs in the form of configs/topics.yaml, policy_phrases.yaml and common_words.yaml."""
        sources = {text: "" if source == COMMON else source for source, texts in phrases.items() for text in texts}
        longest = sorted(sources, key=len, reverse=True)
        return cls(
            topics={genre: pack["topics"] for genre, pack in topics.items()},
            phrases=sources,
            known=re.compile("(" + "|".join(map(re.escape, longest)) + ")"),
            common=re.compile("|".join(common)),
        )


# The key under which phrases stand whose origin was not looked up.
COMMON = "通行用语"
# Of a report of no known genre the topics are those of a work report, the widest.
WIDEST = "work-report"
