"""Wrong statements as hits: what the rules about sums, ratios, changes and lists share."""

from __future__ import annotations

from collections.abc import Iterator

from lawdiff.model.document import Document
from lawdiff.model.statement import Statement, StatementKind, Verdict


def wrong(document: Document, kind: StatementKind) -> Iterator[Statement]:
    """The statements of one kind that cannot hold."""
    return (s for s in document.statements if s.kind is kind and s.verdict is Verdict.WRONG)


def nearly(document: Document, kind: StatementKind) -> Iterator[Statement]:
    """The statements that hold, and yet look like a slip of one digit."""
    return (s for s in document.statements if s.kind is kind and s.verdict is Verdict.OK and s.near_miss)
