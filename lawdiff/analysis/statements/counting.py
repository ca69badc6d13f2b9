"""How many things a list names: at least its 、, at most with every 和 as well."""

from __future__ import annotations

import re

from msgspec import Struct

from lawdiff.analysis.statements.frame import BRACKET

_QUOTED = re.compile(r"“[^“”]{0,80}”|《[^《》]{0,80}》")
# One ground of appeal that the form of a disclosure report writes with a 、 inside.
_ONE_ITEM = re.compile(r"(?<=行政复议)、(?=(?:被?提起)?行政诉讼)")
_JOINTS = re.compile(r"以及|[和与及]")
_MARKS = re.compile(r"》(?=《)|”(?=“)")


class Count(Struct, frozen=True):
    """The number of items lies between `least` and `most`."""

    least: int
    most: int

    def allows(self, number: int) -> bool:
        return self.least <= number <= self.most


def masked(words: str) -> str:
    """A list without what brackets add; what stands in quotes becomes one sign, so that marks inside do not count."""
    words = BRACKET.sub("", words)
    words = _MARKS.sub(lambda m: m[0] + "、", words)
    return _ONE_ITEM.sub("和", _QUOTED.sub("“", words))


def count_items(words: str) -> Count:
    """Items of a list whose brackets and quotes are already masked."""
    items = [item for item in words.split("、") if item.strip()]
    joints = sum(len(_JOINTS.findall(item.strip())) for item in items)
    return Count(len(items), len(items) + joints)
