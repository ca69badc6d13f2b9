"""Rules without code: a pack is a list with a kind, and each kind makes the same Rule as a Python file does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from msgspec.structs import replace

from lawdiff.rules.contract import Rule
from lawdiff.rules.kinds.consistent import consistent
from lawdiff.rules.kinds.dated import dated
from lawdiff.rules.kinds.example import page
from lawdiff.rules.kinds.forbid import forbid
from lawdiff.rules.kinds.pack import Entry, Pack
from lawdiff.rules.kinds.pattern import pattern
from lawdiff.rules.kinds.prefer import prefer
from lawdiff.rules.kinds.require import require
from lawdiff.rules.kinds.title import bare_title, title

KINDS: Mapping[str, Callable[[Pack], Rule]] = MappingProxyType(
    {
        "prefer": prefer,
        "forbid": forbid,
        "pattern": pattern,
        "consistent": consistent,
        "require": require,
        "dated": dated,
        "title": title,
        "bare-title": bare_title,
    }
)


def rule_of_pack(pack: Pack) -> Rule:
    """The rule that a pack makes; raises KeyError where its kind is none of KINDS."""
    return KINDS[pack.kind](pack)


def trial_of_pack(pack: Pack) -> Rule:
    """The same rule, its page with the example of every entry: for trying a pack out."""
    return replace(rule_of_pack(pack), page=page(pack, every=True))


__all__ = ["KINDS", "Entry", "Pack", "rule_of_pack", "trial_of_pack"]
