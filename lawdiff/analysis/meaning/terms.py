"""The words by which plans and reviews speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct


class Terms(Struct, frozen=True):
    """Patterns on folded text, made from configs/commitments.yaml by packs.py.

    `strength` names the degrees of commitment, weakest first. `short`, `begun` and `done` say how far a thing is;
    `filler` takes away what names no object; `spirit` finds clauses that promise nothing of their own, `depends` those
    that complete the clause before them; `joints` part the names of a list; `shortcomings` begins a passage on what is
    wrong, `lacking` tells of it in a clause; `formulas` are set phrases, `prescribed` makes one of the whole sentence.
    """

    strength: tuple[tuple[str, re.Pattern[str]], ...]
    short: re.Pattern[str]
    begun: re.Pattern[str]
    done: re.Pattern[str]
    filler: re.Pattern[str]
    spirit: re.Pattern[str]
    depends: re.Pattern[str]
    shortcomings: re.Pattern[str]
    lacking: re.Pattern[str]
    joints: re.Pattern[str]
    formulas: re.Pattern[str]
    prescribed: re.Pattern[str]

    @classmethod
    def of(cls, pack: Mapping[str, Any]) -> Terms:
        """The terms of a pack in the form of configs/commitments.yaml."""
        return cls(
            strength=tuple((name, _any(words)) for name, words in pack["strength"].items()),
            short=_any(pack["short"]),
            begun=_any(pack["begun"]),
            done=_any(pack["done"]),
            filler=_any(pack["filler"]),
            spirit=_any(pack["spirit"]),
            depends=_any(pack["depends"]),
            shortcomings=_any(pack["shortcomings"]),
            lacking=_any(pack["lacking"]),
            joints=re.compile(pack["joints"]),
            formulas=_any(pack["formulas"]),
            prescribed=_any(pack["prescribed"]),
        )


def _any(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(words))
