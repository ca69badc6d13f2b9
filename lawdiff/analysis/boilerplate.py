"""Set phrases that stand in most reports, told by how many bodies use them in how many years."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from lawdiff.analysis.meaning.thresholds import THRESHOLDS, Thresholds
from lawdiff.model.boilerplate import SetPhrase
from lawdiff.model.document import Document

CLAUSE = re.compile(r"[^，。；：！？\n]+")
_NO_WORD = re.compile(r"\W+")
_DIGIT = re.compile("[0-9]")
# A clause of fewer characters is a word, not a phrase.
SHORTEST = 4
# The same body may sign with its kind or without: 上海市, 上海市人民政府.
_KIND = re.compile("(?:人民政府|(?:维吾尔|壮族|回族)?自治区|[省市县区]|政府)+$")


class Stand(Struct, frozen=True):
    """Where a phrase stands: the report of one body for one year; `text` as it is written there."""

    document: int
    body: str
    year: int | None
    text: str


def set_phrases(documents: Sequence[Document], limits: Thresholds = THRESHOLDS) -> tuple[SetPhrase, ...]:
    """The clauses that stand in `boilerplate_share` of the reports, the most frequent first.

    They must be shared by `boilerplate_bodies` bodies, lest one body's habit counts as everyone's; in a folder of fewer
    bodies by all of them, in `boilerplate_years` years. Clauses with figures are never set phrases.
    """
    bodies = [body(document) for document in documents]
    stands: dict[str, list[Stand]] = defaultdict(list)
    for number, document in enumerate(documents):
        for key, text in dict(_clauses(document)).items():
            stands[key].append(Stand(number, bodies[number], document.year, text))
    enough = limits.boilerplate_share * len({(one, d.year) for one, d in zip(bodies, documents, strict=True)})
    few = len(set(bodies)) < limits.boilerplate_bodies
    found = []
    for places in stands.values():
        users, years = {place.body for place in places}, {place.year for place in places}
        shared = users == set(bodies) and len(years) >= limits.boilerplate_years if few else False
        if len({(place.body, place.year) for place in places}) >= enough and (
            shared or (not few and len(users) >= limits.boilerplate_bodies)
        ):
            found.append(SetPhrase(places[0].text, len(places), len(users), len(years)))
    return tuple(sorted(found, key=lambda phrase: (-phrase.documents, phrase.text)))


def body(document: Document) -> str:
    """Whose report it is, its kind left out; the folder where it does not say."""
    issuer = _KIND.sub("", document.issuer or "")
    return issuer or document.source.path.rpartition("/")[0]


def key_of(words: str) -> str:
    """A clause as it is compared: without marks and spaces."""
    return _NO_WORD.sub("", words)


def may_be_set(clause: str) -> bool:
    """Whether a clause is long enough for a set phrase, and without figures."""
    return len(key_of(clause)) >= SHORTEST and not _DIGIT.search(clause)


def _clauses(document: Document) -> Iterator[tuple[str, str]]:
    for sentence in document.sentences:
        for clause in sentence.matches(CLAUSE):
            if may_be_set(clause.text):
                yield key_of(clause.text), clause.text.strip()
