"""No text makes a rule slow: all rules together, on thirty thousand characters of one thing.

Nothing is timed; a pattern or a search that grows with the square of the text would not come back here.
"""

from __future__ import annotations

import pytest

from lawdiff import parse
from lawdiff.readers.text import source_from_text
from lawdiff.verbs.linting import lint

LENGTH = 30_000
UNITS = [
    "（",
    "《",
    "“",
    "一、",
    "1",
    "，",
    "。",
    "的",
    " 5",
    "3件、",
    "由3件",
    "增长5%，",
    "其中3件，",
    "2019年",
    "XX",
    "--",
    "...",
    "一是。",
]


@pytest.mark.parametrize("unit", UNITS)
def test_one_thing_again_and_again(unit: str) -> None:
    document = parse(source_from_text(unit * (LENGTH // len(unit))))
    spans = [finding.span for finding in lint(document)]
    assert all(0 <= span.start <= span.end <= len(document.source.raw) for span in spans)


@pytest.mark.parametrize("pair", ["《》", "（）", "“”"])
def test_pairs_in_pairs(pair: str) -> None:
    document = parse(source_from_text(pair[0] * (LENGTH // 2) + pair[1] * (LENGTH // 2)))
    assert all(finding.quote for finding in lint(document))
