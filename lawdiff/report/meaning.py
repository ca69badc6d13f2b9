"""Shortcomings, strength and emphasis in words, for the faces made of text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from lawdiff.model.comparison import Comparison
from lawdiff.model.meaning import Phrase, Shortcoming, Strength, Term, Topic
from lawdiff.model.message import Message, say
from lawdiff.report.figures import percent
from lawdiff.report.visible import clean
from lawdiff.report.words import Catalogue, counts

SHORTCOMING: Mapping[str, Message] = MappingProxyType(
    {"same": say("原样再提"), "reworded": say("换词再提"), "gone": say("不再列出"), "new": say("新提出")}
)
DIRECTION: Mapping[str, Message] = MappingProxyType({"raised": say("加强"), "lowered": say("减弱")})
SHIFT: Mapping[str, Message] = MappingProxyType(
    {"came": say("新出现"), "grew": say("增多"), "shrank": say("减少"), "went": say("不再用"), "steady": say("相当")}
)
# Words, topics and phrases named on one line.
MAX_NAMED = 12


class Entry(Struct, frozen=True):
    """A word that sums up, what it is said of, and further lines; `status` names the word's style."""

    word: Message
    status: str
    lines: tuple[str, ...]


class Block(Struct, frozen=True):
    """A headed part of a face; `remark` counts what is in it."""

    title: Message
    remark: str
    entries: tuple[Entry, ...]


def blocks(comparison: Comparison, catalogue: Catalogue) -> Iterator[Block]:
    """The parts that have anything to say."""
    made = (_shortcomings(comparison, catalogue), _strength(comparison, catalogue), _emphasis(comparison, catalogue))
    yield from (block for block in made if block.entries)


def _shortcomings(comparison: Comparison, catalogue: Catalogue) -> Block:
    order = list(SHORTCOMING)
    rows = sorted(comparison.shortcomings, key=lambda row: order.index(row.status))
    remark = counts(SHORTCOMING, Counter(str(row.status) for row in rows), catalogue)
    return Block(say("不足"), remark, tuple(_shortcoming(comparison, row, catalogue) for row in rows))


def _shortcoming(comparison: Comparison, row: Shortcoming, catalogue: Catalogue) -> Entry:
    old, new = comparison.old.text, comparison.new.text
    was, now = row.old.of(old) if row.old else "", row.new.of(new) if row.new else ""
    words = now if row.status == "same" else " → ".join(part for part in (was, now) if part)
    told = " · ".join(span.of(new) for span in row.addressed)
    why = row.why.render(catalogue)
    lines = (words,) if row.status == "new" else (words, f"{why}{say('：').render(catalogue)}{told}" if told else why)
    return Entry(SHORTCOMING[row.status], row.status, tuple(map(clean, lines)))


def _strength(comparison: Comparison, catalogue: Catalogue) -> Block:
    rows = sorted(comparison.strength, key=lambda row: list(DIRECTION).index(row.direction))
    remark = counts(DIRECTION, Counter(str(row.direction) for row in rows), catalogue)
    return Block(say("承诺的力度"), remark, tuple(_firmer(comparison, row, catalogue) for row in rows))


def _firmer(comparison: Comparison, row: Strength, catalogue: Catalogue) -> Entry:
    words = f"{row.old.of(comparison.old.text)} → {row.new.of(comparison.new.text)}"
    review = row.review.of(comparison.new.text) if row.review else ""
    told = say("；回顾：{words}", words=review).render(catalogue) if review else ""
    return Entry(DIRECTION[row.direction], row.direction, (clean(words), clean(row.why.render(catalogue) + told)))


def _emphasis(comparison: Comparison, catalogue: Catalogue) -> Block:
    found = comparison.emphasis
    entries = []
    for status in ("grew", "shrank"):
        topics = [topic for topic in found.topics if topic.status == status]
        if topics:
            said = " · ".join(_topic(topic, catalogue) for topic in topics[:MAX_NAMED])
            word = say("篇幅增加") if status == "grew" else say("篇幅减少")
            entries.append(Entry(word, status, (said,)))
    for statuses, word in ((("came", "grew"), say("用得更多")), (("went", "shrank"), say("用得更少"))):
        terms = sorted((term for term in found.terms if term.status in statuses), key=lambda term: -abs(term.score))
        if terms:
            entries.append(Entry(word, statuses[1], (" · ".join(_term(term) for term in terms[:MAX_NAMED]),)))
    if found.phrases:
        said = " · ".join(_phrase(phrase) for phrase in found.phrases[:MAX_NAMED])
        entries.append(Entry(say("新的提法"), "came", (clean(said),)))
    return Block(say("侧重"), "", tuple(entries))


def _topic(topic: Topic, catalogue: Catalogue) -> str:
    said = f"{topic.name} {percent(topic.old_share)}→{percent(topic.new_share)}"
    if topic.old_place and topic.new_place and topic.old_place != topic.new_place:
        place = say("（计划中第{old}→第{new}部分）", old=topic.old_place, new=topic.new_place)
        return said + place.render(catalogue)
    return said


def _term(term: Term) -> str:
    return f"{term.word} {term.old}→{term.new}"


def _phrase(phrase: Phrase) -> str:
    return phrase.text + (f" {phrase.count}" if phrase.count > 1 else "")
