"""Units and classifiers, found where a number ends."""

from __future__ import annotations

import re

from lawdiff.analysis.lexicon import Lexicon
from lawdiff.model.han import HAN
from lawdiff.model.metric import MetricKind

_PER = "人·?[年月次]|月|学年|生年|学期|季"  # what an amount is told for, beside the units themselves


class Units:
    """The units of a lexicon as one pattern; the longest unit wins."""

    def __init__(self, lexicon: Lexicon) -> None:
        names = sorted(lexicon.units, key=len, reverse=True)
        guarded = [self._guarded(name, lexicon.not_before.get(name, "")) for name in names]
        one = "(?:" + "|".join(guarded) + ")"
        bare = "(?:" + "|".join(re.escape(name) for name in names) + ")"
        counted = "|".join(re.escape(n) for n in names if lexicon.units[n] == "count" and len(n) == 1)
        self.pattern = re.compile(
            rf"(?:(?:{counted})（(?:{HAN}、){{1,4}}{HAN}）次?|{one}(?:/(?:{_PER}|{bare})){{0,2}})"
        )
        self.kinds = {name: MetricKind(kind) for name, kind in lexicon.units.items()}
        self.spelled = lexicon.spelled

    @staticmethod
    def _guarded(name: str, not_before: str) -> str:
        return re.escape(name) + (f"(?![{re.escape(not_before)}])" if not_before else "")

    def at(self, text: str, place: int) -> str:
        """The unit that begins at `place`; "" where none does."""
        match = self.pattern.match(text, place)
        return match[0] if match else ""

    def kind(self, unit: str) -> MetricKind:
        """What a unit measures; a compound one what its first part measures."""
        if unit.endswith(("/立方米", "/升")):  # a concentration
            return MetricKind.OTHER
        found = self.kinds.get(unit) or self.kinds.get(unit.partition("/")[0])
        if found:
            return found
        return MetricKind.COUNT if unit.endswith("次") or "（" in unit else MetricKind.OTHER


_CACHE: dict[int, tuple[Lexicon, Units]] = {}


def units_of(lexicon: Lexicon) -> Units:
    """The compiled units of a lexicon, made once for each."""
    held = _CACHE.get(id(lexicon))
    if held is None or held[0] is not lexicon:
        held = (lexicon, Units(lexicon))
        _CACHE[id(lexicon)] = held
    return held[1]
