"""From where on something counts: the thresholds of the judgements on meaning, with their reasons."""

from __future__ import annotations

from msgspec import Struct


class Thresholds(Struct, frozen=True):
    """Settable one by one under `meaning:` in lawdiff.yaml. Shares, similarities and covers run from 0 to 1."""

    # Plans: a place of the review that names this much of a commitment speaks of it...
    speaks: float = 0.55
    # ...surely from here.
    sure: float = 0.75
    # ...For a figure that nothing answers it must name more.
    speaks_of_figures: float = 0.7
    # Carried over: this share of the characters of both must be the same for a repetition "but for a few words"...
    repeated: float = 0.84
    # ...and this for a sentence to count as last year's at all.
    related: float = 0.45
    # Stale figures: of the figures that last year's sentence had, this share must have been left...
    stale_share: float = 0.6
    # ...with so many significant digits together: fewer are repeated by chance.
    stale_digits: int = 3
    # Shortcomings: from this similarity of what they name, two are the same one; surely from `same_sure`.
    same_shortcoming: float = 0.38
    same_sure: float = 0.55
    # Strength: from this similarity both ways, two commitments are the same one.
    same_commitment: float = 0.6
    # Emphasis: a topic moved where its share changed by so much of the text, and by this part of the larger share.
    topic_change: float = 0.01
    topic_ratio: float = 0.2
    # A word moved where its log-odds ratio is so many standard deviations from 0. A report has few words: the usual
    # 1.96 (5 %) leaves out what was named six times and never before; 1.64 is 10 %.
    term_score: float = 1.64
    # A word that stands fewer times in both reports together is no key term.
    term_count: int = 4
    # Set phrases: a clause is one where it stands in this share of the reports...
    boilerplate_share: float = 0.2
    # ...of so many bodies; in a folder of fewer, in so many years of each.
    boilerplate_bodies: int = 3
    boilerplate_years: int = 3


THRESHOLDS = Thresholds()
