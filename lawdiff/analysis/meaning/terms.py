"""The words by which plans and reviews speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from lawdiff.analysis.meaning.thresholds import THRESHOLDS, Thresholds


class Degree(Struct, frozen=True):
    """How firmly something is promised; `rank` counts from 0, the weakest; `head_only`: at the head of a commitment."""

    name: str
    rank: int
    head_only: bool
    words: re.Pattern[str]


class Scale(Struct, frozen=True):
    """The degrees of configs/strength.yaml, weakest first; `lead_in` is what may stand before the first word."""

    lead_in: re.Pattern[str]
    degrees: tuple[Degree, ...]

    @classmethod
    def of(cls, pack: Mapping[str, Any]) -> Scale:
        """The scale of a pack in that form."""
        rows = enumerate(pack["degrees"])
        degrees = tuple(Degree(row["degree"], n, row["stands"] == "head", _any(row["words"])) for n, row in rows)
        return cls(re.compile(pack["lead_in"]), degrees)


class Terms(Struct, frozen=True):
    """Patterns on folded text, made from configs/commitments.yaml by packs.py, and the thresholds that go with them.

    `short`, `begun`, `done`, `going_on` say how far a thing is; `filler` takes away what names no object; `spirit`
    finds clauses that promise nothing of their own, `depends` those that complete the one before; `joints` part the
    names of a list; `lacking` tells of what is wrong in a clause; `formulas` are set phrases, `prescribed` makes one of
    a whole sentence. Of shortcomings: `turns` begins their passage, `announces` only says that there are some,
    `wanting` finds them, `remedies` what is to be done about them, `some` how far it holds. `scale` tells how firmly
    something is promised. `boilerplate`: keys of set phrases learned from other reports.
    """

    short: re.Pattern[str]
    begun: re.Pattern[str]
    done: re.Pattern[str]
    going_on: re.Pattern[str]
    filler: re.Pattern[str]
    spirit: re.Pattern[str]
    depends: re.Pattern[str]
    lacking: re.Pattern[str]
    joints: re.Pattern[str]
    formulas: re.Pattern[str]
    prescribed: re.Pattern[str]
    turns: re.Pattern[str]
    announces: re.Pattern[str]
    wanting: re.Pattern[str]
    remedies: re.Pattern[str]
    some: re.Pattern[str]
    scale: Scale
    boilerplate: frozenset[str] = frozenset()
    thresholds: Thresholds = THRESHOLDS

    @classmethod
    def of(cls, pack: Mapping[str, Any], strength: Mapping[str, Any]) -> Terms:
        """The terms of packs in the form of configs/commitments.yaml and strength.yaml."""
        return cls(
            scale=Scale.of(strength),
            short=_any(pack["short"]),
            begun=_any(pack["begun"]),
            done=_any(pack["done"]),
            going_on=_any(pack["going_on"]),
            filler=_any(pack["filler"]),
            spirit=_any(pack["spirit"]),
            depends=_any(pack["depends"]),
            lacking=_any(pack["lacking"]),
            joints=re.compile(pack["joints"]),
            formulas=_any(pack["formulas"]),
            prescribed=_any(pack["prescribed"]),
            turns=_any(pack["turns"]),
            announces=_any(pack["announces"]),
            wanting=_any(pack["wanting"]),
            remedies=_any(pack["remedies"]),
            some=_any(pack["some"]),
        )


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(words))
