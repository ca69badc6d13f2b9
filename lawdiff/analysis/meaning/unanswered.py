"""What last year's plan promised in so many words and this year's report never names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawdiff.analysis.meaning.review import headline
from lawdiff.model.comparison import Comparison
from lawdiff.model.span import Span

# A thing by its own name, or with a figure.
_NAME = re.compile(r"[“《〈「]([^”》〉」]{3,30})[”》〉」]")
_FIGURE = re.compile(r"[0-9]")
# Of a plan that names itself in no such way the report may speak in other words.
NAMED = 0.3


def unanswered(comparison: Comparison) -> Iterator[tuple[Span, str]]:
    """The concrete items that were surely not taken up again: where to say so, and the words of the plan."""
    place = headline(comparison.new)
    said = comparison.new.body.folded.text
    if place is None:
        return
    for plan in comparison.plans:
        words = plan.span.of(comparison.old.text)
        if plan.status != "silent" or plan.confidence != "high" or plan.similarity >= NAMED:
            continue
        names = _NAME.findall(words)
        if (names or _FIGURE.search(words)) and not any(name in said for name in names):
            yield place, "".join(words.split())
