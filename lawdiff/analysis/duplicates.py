"""Sentences and clauses that stand more than once, in one report or in several."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from lawdiff.analysis.similarity import Grams, Weights, grams
from lawdiff.model.document import Document
from lawdiff.model.duplicate import Group, Place
from lawdiff.model.span import Span

# Shorter sentences and clauses recur rightly (各位代表！ 成效明显，).
MIN_SENTENCE = 12
MIN_CLAUSE = 10
# Shorter sentences are near to too many others.
MIN_NEAR = 20
# The least likeness of every place of a near group with its first one: small steps never chain the unlike together.
NEAR = 0.8
# Near sentences share this part of their bigrams at least (of the geometric mean): what is looked up before comparing.
SHARED = 0.5
# A bigram in more sentences than this leads to no candidates.
COMMON = 40
_CLAUSE = re.compile(r"[^，。；：！？\n]+")
_MARKS = re.compile(r"[^\w%‰]+")


class _Text(Struct, frozen=True):
    """A sentence or clause: `key` its words without marks and spaces; clauses of sentences that are alike anyway are of
    one `family`."""

    key: str
    place: Place
    family: object = None


def duplicates(documents: Sequence[Document]) -> tuple[Group, ...]:
    """The groups of repeated text in order of their first place.

    exact: sentences of the same words (marks, spaces and widths aside). near: sentences that differ by figures or a few
    words. clause: a clause that stands again in sentences that are otherwise unlike. Headings do not count.
    """
    sentences = [text for n, document in enumerate(documents) for text in _sentences(n, document)]
    same = _by_key(sentences)
    groups = [_group(documents, "exact", texts, 1.0) for texts in same if len(texts) > 1]
    near = list(_near(same))
    groups += [_group(documents, "near", texts, likeness) for texts, likeness in near]
    families = _families([texts for texts in same if len(texts) > 1] + [texts for texts, _ in near])
    for texts in _by_key(text for n, document in enumerate(documents) for text in _clauses(n, document, families)):
        if len({text.family for text in texts}) > 1:
            groups.append(_group(documents, "clause", texts, 1.0))
    return tuple(sorted(groups, key=lambda group: [(place.document, place.span) for place in group.places]))


def _sentences(number: int, document: Document) -> Iterator[_Text]:
    for sentence in document.sentences:
        key = _MARKS.sub("", sentence.folded)
        if len(key) >= MIN_SENTENCE and not sentence.heading:
            yield _Text(key, Place(number, sentence.span, sentence.section))


def _families(groups: Sequence[list[_Text]]) -> dict[tuple[int, Span], int]:
    """The group that each sentence is in; near groups, which come last, hold the exact ones."""
    return {(text.place.document, text.place.span): n for n, texts in enumerate(groups) for text in texts}


def _clauses(number: int, document: Document, families: Mapping[tuple[int, Span], int]) -> Iterator[_Text]:
    for sentence in document.sentences:
        if sentence.heading:
            continue
        family = families.get((number, sentence.span))
        for clause in sentence.matches(_CLAUSE):
            key = _MARKS.sub("", clause.text)
            if len(key) >= MIN_CLAUSE:
                place = Place(number, clause.span, sentence.section)
                yield _Text(key, place, place if family is None else family)


def _by_key(texts: Iterable[_Text]) -> list[list[_Text]]:
    found: dict[str, list[_Text]] = defaultdict(list)
    for text in texts:
        found[text.key].append(text)
    return list(found.values())


def _group(
    documents: Sequence[Document], kind: Literal["exact", "near", "clause"], texts: list[_Text], likeness: float
) -> Group:
    places = sorted((text.place for text in texts), key=lambda place: (place.document, place.span))
    first = places[0]
    return Group(kind, first.span.of(documents[first.document].text), round(likeness, 4), tuple(places))


def _near(same: Sequence[list[_Text]]) -> Iterator[tuple[list[_Text], float]]:
    """Groups of unlike wordings that are near to a first one, and the likeness of the farthest."""
    from rapidfuzz.distance import Indel

    wordings = [texts for texts in same if len(texts[0].key) >= MIN_NEAR]
    bigrams = [grams(texts[0].key) for texts in wordings]
    led: set[int] = set()
    followers: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for leader, other in _candidates(bigrams):
        if leader in led or other in led:
            continue
        likeness = Indel.normalized_similarity(wordings[leader][0].key, wordings[other][0].key, score_cutoff=NEAR)
        if likeness:
            led.add(other)
            followers[leader].append((other, likeness))
    for leader, others in followers.items():
        members = [text for n in (leader, *(other for other, _ in others)) for text in wordings[n]]
        yield members, min(likeness for _, likeness in others)


def _candidates(bigrams: Sequence[Grams]) -> Iterator[tuple[int, int]]:
    """Pairs that share enough rare bigrams, earlier leader first."""
    rare = Weights.of(bigrams).rarer_than(COMMON)
    postings: dict[str, list[int]] = defaultdict(list)
    for n, text in enumerate(bigrams):
        for gram in text & rare:
            postings[gram].append(n)
    for n, text in enumerate(bigrams):
        shared = Counter(other for gram in text & rare for other in postings[gram] if other > n)
        for other in sorted(shared):
            if shared[other] ** 2 >= SHARED**2 * len(text) * len(bigrams[other]):
                yield n, other
