"""The bench on the examples alone: what it measures there must not sink."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from alignment import count
from edits import edited
from links import Count, cut_figures
from tiers import TIERS, Tier

from lawdiff import compare, parse, read
from lawdiff.readers.text import source_from_text

EXAMPLES = sorted((Path(__file__).resolve().parents[2] / "examples").glob("*.txt"))
# Least F1 of links by tier, as asked of the product; of splits and merges .85 throughout.
LEAST = {"light": 0.99, "moderate": 0.975, "heavy": 0.95, "lookalike": 0.95}


@pytest.mark.parametrize("tier", TIERS, ids=lambda tier: tier.name)
def test_copies_of_the_examples(tier: Tier) -> None:
    counts: dict[str, Count] = defaultdict(Count)
    reports = [parse(read(path)) for path in EXAMPLES]
    for n, report in enumerate(reports):
        copy = edited(report, reports[n - 1], tier, seed=n)
        comparison = compare(parse(source_from_text(copy.old_text)), parse(source_from_text(copy.new_text)))
        count(counts, copy, comparison)
        assert cut_figures(comparison) == 0
    assert counts["links"].f1 >= LEAST[tier.name]
    assert counts["sections"].f1 >= 0.97
    assert counts["splits and merges"].f1 >= 0.85
