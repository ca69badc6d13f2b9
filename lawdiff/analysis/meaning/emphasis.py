"""What a report dwells upon more than last year's: topics, key terms, policy phrases."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from lawdiff.analysis.meaning.roles import roles
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.meaning.topics import topics
from lawdiff.analysis.meaning.vocabulary import Vocabulary
from lawdiff.analysis.meaning.weighing import weigh
from lawdiff.model.document import Document, Sentence
from lawdiff.model.meaning import Emphasis, Phrase, Term
from lawdiff.model.span import Span

Status = Literal["came", "went", "grew", "shrank"]

# A word of a report: two Chinese characters at least, so that no numeral and no particle counts.
_WORD = re.compile("[\u4e00-\u9fff]{2,}")
# What stands in quotation marks without a mark of its own is a phrase: “两个融合”, “人工智能+”.
_QUOTED = re.compile("“([^“”，。；：、！？\n]{2,12})”")


def emphasis(old: Document, new: Document, terms: Terms, vocabulary: Vocabulary) -> Emphasis:
    """What the new report dwells upon more than the old one, and less."""
    return Emphasis(
        topics(old, new, terms, vocabulary),
        tuple(_terms(old, new, terms, vocabulary)),
        tuple(_phrases(old, new, vocabulary)),
    )


def _spoken(document: Document) -> Iterator[Sentence]:
    """The sentences of the report itself."""
    for sentence, role in zip(document.sentences, roles(document), strict=True):
        if role != "attachment":
            yield sentence


def _places(document: Document, vocabulary: Vocabulary) -> dict[str, list[Span]]:
    """Every word that may be a key term, with its places in folded text."""
    from lawdiff.analysis.words import segmenter

    cut, folded = segmenter(), document.body.folded
    found: dict[str, list[Span]] = {}
    for sentence in _spoken(document):
        inside = folded.from_base(sentence.span)
        at = inside.start
        for n, part in enumerate(vocabulary.known.split(inside.of(folded.text))):
            for word in (part,) if n % 2 else cut(part):
                if n % 2 or _WORD.fullmatch(word):
                    found.setdefault(word, []).append(Span(at, at + len(word)))
                at += len(word)
    return found


def _terms(old: Document, new: Document, terms: Terms, vocabulary: Vocabulary) -> Iterator[Term]:
    """The words that grew or shrank most, those that grew first."""
    before, now = _places(old, vocabulary), _places(new, vocabulary)
    scores = weigh({word: len(at) for word, at in before.items()}, {word: len(at) for word, at in now.items()})
    limits = terms.thresholds
    for word in sorted(scores, key=lambda word: (-scores[word], word)):
        was, is_now = before.get(word, []), now.get(word, [])
        if abs(scores[word]) < limits.term_score or len(was) + len(is_now) < limits.term_count:
            continue
        if vocabulary.common.fullmatch(word):
            continue
        status: Status = "went" if not is_now else "came" if not was else "grew" if scores[word] > 0 else "shrank"
        first = new.body.folded.to_base(is_now[0]) if is_now else old.body.folded.to_base(was[0])
        yield Term(word, len(was), len(is_now), round(scores[word], 2), status, first)


def _phrases(old: Document, new: Document, vocabulary: Vocabulary) -> Iterator[Phrase]:
    """Policy phrases, by the pack or in quotation marks, that the old report does not have; the most used first."""
    before, folded = old.body.folded.text, new.body.folded
    places: dict[str, list[Span]] = {}
    for sentence in _spoken(new):
        for pattern in (_QUOTED, vocabulary.known):
            for match in sentence.matches(pattern):
                if match[1] not in before and _WORD.search(match[1]):
                    places.setdefault(match[1], []).append(match.group_span(1))
    for text in sorted(places, key=lambda text: (-len(places[text]), min(places[text]))):
        at = set(places[text])
        yield Phrase(text, max(len(at), folded.text.count(text)), min(at), vocabulary.phrases.get(text, ""))
