"""How much an edited copy differs from its original."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Tier:
    """How much is changed: shares of sentences; `depth` is the most changes inside one sentence."""

    name: str
    edited: float
    figures: float
    dropped: float
    inserted: float
    moved: float
    split: float
    merged: float
    cut: float
    depth: int
    renamed: float
    sections_moved: int
    lookalike: float = 0.0


LIGHT = Tier("light", 0.12, 0.15, 0.02, 0.02, 0.02, 0.02, 0.02, 0.01, 1, 0.05, 0)
MODERATE = Tier("moderate", 0.30, 0.30, 0.06, 0.06, 0.04, 0.04, 0.04, 0.02, 2, 0.20, 1)
HEAVY = Tier("heavy", 0.60, 0.40, 0.12, 0.12, 0.06, 0.06, 0.06, 0.03, 4, 0.40, 2)
LOOKALIKE = replace(MODERATE, name="lookalike", lookalike=0.25)
TIERS = (LIGHT, MODERATE, HEAVY, LOOKALIKE)
