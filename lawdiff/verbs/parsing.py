"""Parse with what configs/ knows."""

from __future__ import annotations

from lawdiff.analysis import parsing
from lawdiff.analysis.lexicon import Lexicon
from lawdiff.model.document import Document
from lawdiff.model.source import Source
from lawdiff.packs import default_lexicon


def parse(source: Source, lexicon: Lexicon | None = None) -> Document:
    """Structure and figures of a text; `lexicon` defaults to that of configs/. Never fails for what a text says."""
    return parsing.parse(source, lexicon or default_lexicon())
