"""The words that analysis knows: units, roles of sections, genres. Made from configs/ by packs.py."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct, field

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?=年)")
_FIVE_YEARS = re.compile(r"“?(十?[一二三四五六七八九]?)五(?:”|规划|时期)")
_ORDINALS = {words: n for n, words in enumerate("一二三四五六七八九十", 1)}
_ORDINALS |= {f"十{words}": n + 10 for words, n in list(_ORDINALS.items())[:9]}
_NOTHING = re.compile(r"(?!)")


class Lexicon(Struct, frozen=True):
    """What analysis is told from outside; a value, so that parsing stays a pure function.

    `roles` maps a section role to the pattern of its headings, first match wins; `weak_roles` are asked last, where a
    heading names no year either; `genres` maps the kinds of reports likewise to the pattern of their titles;
    `units` maps a unit to its metric kind, `not_before` a unit to the characters that make another word of it,
    `spelled` holds the units that a spelt-out number counts in. `leads` finds the words by which an unnumbered opening
    sentence heads its paragraph, `never_leads` those by which it states something. `forms` are the first and
    the last row of official forms, whose rows bear numbers and head nothing.
    """

    roles: tuple[tuple[str, re.Pattern[str]], ...]
    genres: tuple[tuple[str, re.Pattern[str]], ...]
    units: Mapping[str, str]
    not_before: Mapping[str, str] = field(default_factory=dict)
    spelled: frozenset[str] = frozenset()
    weak_roles: tuple[tuple[str, re.Pattern[str]], ...] = ()
    leads: re.Pattern[str] = _NOTHING
    never_leads: re.Pattern[str] = _NOTHING
    forms: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = ()

    def role(self, heading: str, reviewed: int | None = None) -> str | None:
        """overview, review, shortcomings, responsibility, plan or attachment; None where the heading says none.

        `reviewed` is the year under review: a heading that names a later year plans, one that names it or an earlier
        one reviews.
        """
        return _first(self.roles, heading) or _by_year(heading, reviewed) or _first(self.weak_roles, heading)


def _first(patterns: Iterable[tuple[str, re.Pattern[str]]], words: str) -> str | None:
    return next((name for name, pattern in patterns if pattern.search(words)), None)


def _by_year(heading: str, reviewed: int | None) -> str | None:
    if reviewed is None:
        return None
    years = [int(year) for year in _YEAR.findall(heading)]
    for plan in _FIVE_YEARS.findall(heading):
        # The sixth plan began in 1981, and so on every five years.
        first = 1951 + 5 * _ORDINALS.get(plan, 1)
        years.append(first if first > reviewed else min(first + 4, reviewed))
    if not years:
        return None
    return "plan" if max(years) > reviewed else "review"
