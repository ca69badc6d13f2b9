"""What a text says about its own figures, and whether it holds."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from lawdiff.model.span import Span


class Verdict(StrEnum):
    """`undecidable` is an answer: the figures needed are missing, restated or of another scope."""

    OK = "ok"
    WRONG = "wrong"
    UNDECIDABLE = "undecidable"


class StatementKind(StrEnum):
    """What is claimed."""

    SUM = "sum"
    SUM_PART = "sum-part"
    RATIO = "ratio"
    CHANGE = "change"
    DIRECTION = "direction"
    ENUMERATION = "enumeration"
    ENUMERATED_CHARS = "enumerated-chars"
    SHARES = "shares"
    TABLE_TOTAL = "table-total"
    TEXT_TABLE = "text-table"
    PRIOR_YEAR = "prior-year"
    CHAIN = "chain"


class Statement(Struct, frozen=True):
    """A claim that was tried: `detail` is the arithmetic as text (`350+42+354=746`), `stated` and `computed` its ends;
    `near_miss` marks a sum off by one digit or a few per cent, which deserves a look rather than a complaint.

    """

    kind: StatementKind
    span: Span
    verdict: Verdict
    detail: str
    stated: str = ""
    computed: str = ""
    why: str = ""
    near_miss: bool = False
