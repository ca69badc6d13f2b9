"""The rules written in Python: the modules of the family folders. packs.py adds those that are lists of words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

from lawdiff.rules.contract import REGISTRY, Rule

FAMILIES = (
    "identity",
    "extraction",
    "repetition",
    "punctuation",
    "wording",
    "figures",
    "structure",
    "language",
    "years",
)


@cache
def load() -> Mapping[str, Rule]:
    """Every Python rule by its code, in order of code; `packs.all_rules` has those of the packs too."""
    here = Path(__file__).parent
    for family in FAMILIES:
        for module in sorted(p.stem for p in (here / family).glob("[a-z]*.py")):
            import_module(f"lawdiff.rules.{family}.{module}")
    return dict(sorted(REGISTRY.items()))
