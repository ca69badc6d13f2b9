"""The words that analysis knows: units, roles of sections, genres. Made from configs/ by packs.py."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What analysis is told from outside; a value, so that parsing stays a pure function.

    `roles` maps a section role to the pattern of its headings, first match wins; `genres` likewise for titles;
    `units` maps a unit to its metric kind, `not_before` a unit to the characters that make another word of it,
    `spelled` holds the units that a spelt-out number counts in. `leads` finds the words by which an unnumbered opening
    sentence heads its paragraph, `never_leads` those by which it states something.
    """

    roles: tuple[tuple[str, re.Pattern[str]], ...]
    genres: tuple[tuple[str, re.Pattern[str]], ...]
    units: Mapping[str, str]
    not_before: Mapping[str, str] = field(default_factory=dict)
    spelled: frozenset[str] = frozenset()
    leads: re.Pattern[str] = _NOTHING
    never_leads: re.Pattern[str] = _NOTHING

    def role(self, heading: str) -> str | None:
        """overview, review, shortcomings, responsibility, plan or attachment; None where the heading says none."""
        return next((name for name, pattern in self.roles if pattern.search(heading)), None)
