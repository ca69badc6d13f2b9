"""The titles of a list as words of a dated pack: a law that is quoted before its time, or after it was repealed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from lawdiff.model.finding import Severity
from lawdiff.rules.kinds.pack import STATE, Entry

# Bounds before this year say nothing about a report that anyone still proofreads.
OLDEST = "2012"


def quoted_titles(listed: Iterable[Mapping[str, Any]], bound: str) -> Iterator[Entry]:
    """One entry a title in 《》 that has the date `bound` (valid_from or valid_to), one more without the state's name.

    Their severity is info: a report may speak of a law that was drafted, or of one that was.
    """
    for each in listed:
        day = str(each.get(bound, ""))
        if day >= OLDEST:
            last = bound == "valid_to"
            first, final = (None, date.fromisoformat(day)) if last else (date.fromisoformat(day), None)
            for words in {each["title"]: None, each["title"].removeprefix(STATE): None}:
                source = each.get("source", "")
                yield Entry(f"《{words}》", severity=Severity.INFO, valid_from=first, valid_to=final, source=source)
