"""Every number of a text: what it measures and what it is called, or why it is no figure."""

from lawdiff.analysis.figures.extraction import extract

__all__ = ["extract"]
