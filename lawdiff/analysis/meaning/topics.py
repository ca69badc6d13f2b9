"""How much of a report is about what."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from lawdiff.analysis.meaning.roles import roles
from lawdiff.analysis.meaning.terms import Terms
from lawdiff.analysis.meaning.vocabulary import WIDEST, Vocabulary
from lawdiff.model.document import Document
from lawdiff.model.meaning import Topic

# The parts of a plan are its sections of these levels: deeper ones are single measures.
PART_LEVELS = (1, 2)
# A part is mostly about a topic that fills this share of it.
MOSTLY = 0.4


def topics(old: Document, new: Document, terms: Terms, vocabulary: Vocabulary) -> tuple[Topic, ...]:
    """The topics of either report, those whose share changed most first."""
    known = vocabulary.topics.get(new.genre or WIDEST) or vocabulary.topics[WIDEST]
    before, now = _subjects(old, known), _subjects(new, known)
    shares_before, shares_now = _shares(old, before), _shares(new, now)
    places_before, places_now = _parts(old, before), _parts(new, now)
    found = [
        Topic(
            name,
            round(shares_before[name], 4),
            round(shares_now[name], 4),
            places_before.get(name),
            places_now.get(name),
            _status(shares_before[name], shares_now[name], terms),
        )
        for name in known
        if shares_before[name] or shares_now[name]
    ]
    return tuple(sorted(found, key=lambda topic: (-abs(topic.new_share - topic.old_share), topic.name)))


def _status(was: float, now: float, terms: Terms) -> Literal["grew", "shrank", "steady"]:
    limits = terms.thresholds
    change = abs(now - was)
    if change < limits.topic_change or change < limits.topic_ratio * max(was, now):
        return "steady"
    return "grew" if now > was else "shrank"


def _subjects(document: Document, known: Mapping[str, Sequence[str]]) -> list[str | None]:
    """The topic of every sentence: most of the words, else that of its section's heading, else none."""
    folded = document.body.folded
    starts = [folded.from_base(sentence.span).start for sentence in document.sentences]
    hits: list[Counter[str]] = [Counter() for _ in starts]
    for name, words in known.items():
        for word in words:
            for at in _places(folded.text, word):
                hits[bisect_right(starts, at) - 1][name] += 1
    own = [_first(counts) for counts in hits]
    heading = {s.section: own[s.index] for s in document.sentences if s.heading and s.section is not None}
    found: list[str | None] = []
    for sentence in document.sentences:
        above = (heading.get(section.index) for section in document.ancestors(sentence.section))
        found.append(own[sentence.index] or next((name for name in above if name), None))
    return found


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _first(counts: Counter[str]) -> str | None:
    """The topic named most; of equal ones the first named in the pack."""
    return max(counts, key=lambda name: counts[name]) if counts else None


def _shares(document: Document, subjects: Sequence[str | None]) -> Counter[str]:
    """Share of the report's characters by topic, attachments left out."""
    found: Counter[str] = Counter()
    total = 0
    for sentence, role, name in zip(document.sentences, roles(document), subjects, strict=True):
        if role != "attachment":
            total += len(sentence)
            if name:
                found[name] += len(sentence)
    return Counter({name: size / total for name, size in found.items()}) if total else found


def _parts(document: Document, subjects: Sequence[str | None]) -> dict[str, int]:
    """The place, from 1, of the first part of the plan that is mostly about a topic."""
    parts = [s for s in document.sections if s.level in PART_LEVELS and document.role_of(s.index) == "plan"]
    outer = {section.parent for section in parts}
    found: dict[str, int] = {}
    for place, section in enumerate((s for s in parts if s.index not in outer), 1):
        sizes: Counter[str] = Counter()
        for sentence in document.sentences:
            if section.span.contains(sentence.span) and (name := subjects[sentence.index]):
                sizes[name] += len(sentence)
        if sizes and (top := max(sizes, key=lambda name: sizes[name])) and sizes[top] >= MOSTLY * len(section):
            found.setdefault(top, place)
    return found
