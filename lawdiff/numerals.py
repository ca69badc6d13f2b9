"""One number in any Chinese or Arabic writing: `parse("一百二十三点四")`, `parse("３５万")`."""

from lawdiff.analysis.numerals import parse

__all__ = ["parse"]
