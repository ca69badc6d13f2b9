"""What a text says about its own figures, tried: sums, ratios, changes, enumerations, shares, tables, plans."""

from lawdiff.analysis.statements.collect import statements

__all__ = ["statements"]
