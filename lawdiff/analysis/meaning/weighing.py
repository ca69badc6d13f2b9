"""Which words one text uses more than another: log-odds ratios with an informative Dirichlet prior.

Monroe, Colaresi & Quinn, "Fightin' Words" (Political Analysis 16, 2008): raw counts favour common words and plain
ratios rare ones; the prior pulls rare words towards what both texts do, and the standard deviation says how much of a
difference is chance.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import log, sqrt

# The prior is as heavy as this share of both texts together: enough to hold words back that stand two or three times.
PRIOR = 0.1


def weigh(old: Mapping[str, int], new: Mapping[str, int]) -> dict[str, float]:
    """Of every word the log-odds ratio of `new` over `old`, in standard deviations; 0 where both use it alike.

    Antisymmetric: exchanging the texts changes the sign alone.
    """
    words = sorted(old.keys() | new.keys())
    prior = {word: PRIOR * (old.get(word, 0) + new.get(word, 0)) for word in words}
    heavy, size_old, size_new = sum(prior.values()), sum(old.values()), sum(new.values())
    scores = {}
    for word in words:
        a, b = new.get(word, 0) + prior[word], old.get(word, 0) + prior[word]
        # What is left of either text without the word; a text of one word leaves nothing to compare with.
        rest_a, rest_b = size_new + heavy - a, size_old + heavy - b
        if rest_a > 0 and rest_b > 0:
            scores[word] = (log(a / rest_a) - log(b / rest_b)) / sqrt(1 / a + 1 / b)
    return scores
