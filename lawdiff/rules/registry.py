"""All rules there are: the modules of the family folders, and the packs of configs/rules/."""

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
    """Every rule by its code, in order of code."""
    here = Path(__file__).parent
    for family in FAMILIES:
        for module in sorted(p.stem for p in (here / family).glob("[a-z]*.py")):
            import_module(f"lawdiff.rules.{family}.{module}")
    from lawdiff.packs import rule_packs
    from lawdiff.rules.kinds import rule_of_pack

    for pack in rule_packs():
        REGISTRY.setdefault(pack.code, rule_of_pack(pack))
    return dict(sorted(REGISTRY.items()))
