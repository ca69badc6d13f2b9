"""The sentences of both sides, made ready for comparing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from lawdiff.analysis.similarity import Grams, Weights, grams, masked
from lawdiff.model.document import Document

_NUMERAL = "[一二三四五六七八九十百]{1,4}"
# The number of a heading says where it stands, not what it says.
_NUMBER = re.compile(rf"(?:#+ ?)?(?:{_NUMERAL}、|（(?:{_NUMERAL}|[0-9]{{1,2}})）、?|[0-9]{{1,2}}[.．、](?![0-9]))")
_LABEL = re.compile(rf"{_NUMBER.pattern}|{_NUMERAL}(?:是|要)|第{_NUMERAL}[，、]|——")


class Unit(Struct, frozen=True, eq=False, dict=True):
    """A sentence: `key` is its wording without spaces, variants of marks and heading number, `masked` without
    figures."""

    index: int
    key: str
    masked: str
    grams: Grams
    total: int
    section: int | None


class Side(Struct, frozen=True, eq=False, dict=True):
    """One document of the two."""

    document: Document
    units: tuple[Unit, ...]

    @cached_property
    def paths(self) -> tuple[tuple[int, ...], ...]:
        """The sections that each sentence stands in, outermost first."""
        lines = [tuple(s.index for s in self.document.ancestors(n))[::-1] for n in range(len(self.document.sections))]
        return tuple(() if unit.section is None else lines[unit.section] for unit in self.units)


def prepare(old: Document, new: Document) -> tuple[Side, Side, Weights]:
    """Both sides, and the weights of their bigrams."""
    keys = [[_bare(sentence.folded) for sentence in document.sentences] for document in (old, new)]
    found = [[grams(_LABEL.sub("", key, count=1) if _LABEL.match(key) else key) for key in side] for side in keys]
    weights = Weights.of(text for side in found for text in side)
    sides = [
        Side(document, tuple(_units(document, side, texts, weights)))
        for document, side, texts in zip((old, new), keys, found, strict=True)
    ]
    return sides[0], sides[1], weights


def _bare(text: str) -> str:
    key = "".join(text.split())
    number = _NUMBER.match(key)
    return key[number.end() :] if number and number.end() < len(key) else key


def _units(document: Document, keys: list[str], texts: list[Grams], weights: Weights) -> Iterator[Unit]:
    for sentence, key, text in zip(document.sentences, keys, texts, strict=True):
        yield Unit(sentence.index, key, masked(key), text, weights.total(text), sentence.section)
