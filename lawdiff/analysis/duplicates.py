"""Sentences and clauses that stand more than once, in one report or in several."""

from __future__ import annotations

from collections.abc import Sequence

from lawdiff.model.document import Document
from lawdiff.model.duplicate import Group, Place


def duplicates(documents: Sequence[Document]) -> tuple[Group, ...]:
    """The groups of repeated text, longest first."""
    found: dict[str, list[Place]] = {}
    for n, document in enumerate(documents):
        for sentence in document.sentences:
            key = "".join(sentence.folded.split())
            if len(key) >= MIN_SENTENCE and not sentence.heading:
                found.setdefault(key, []).append(Place(n, sentence.span, sentence.section))
    groups = [
        Group("exact", places[0].span.of(documents[places[0].document].text), 1.0, tuple(places))
        for places in found.values()
        if len(places) > 1
    ]
    return tuple(sorted(groups, key=lambda group: -len(group.text)))


# Shorter sentences recur rightly.
MIN_SENTENCE = 12
