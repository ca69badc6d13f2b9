"""What is wrong, where, and how it could be mended."""

from __future__ import annotations

from enum import IntEnum, StrEnum

from msgspec import Struct

from lawdiff.model.document import Document
from lawdiff.model.message import Message
from lawdiff.model.span import Span
from lawdiff.model.statement import Verdict


class Severity(StrEnum):
    """error: certainly wrong; warning: a proofreader would mark it; info: worth a look."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


class Safety(IntEnum):
    """How far a fix may be trusted: a safe one changes no meaning."""

    UNSAFE = 0
    SAFE = 1

    @property
    def label(self) -> str:
        return self.name.lower()


class Edit(Struct, frozen=True):
    """Put `text` where `span` stands."""

    span: Span
    text: str


class Fix(Struct, frozen=True):
    """Edits that belong together: all are made, or none."""

    safety: Safety
    edits: tuple[Edit, ...]


class Related(Struct, frozen=True):
    """Another place that a finding speaks of."""

    span: Span
    message: Message
    quote: str = ""


class Finding(Struct, frozen=True):
    """One finding. All spans are in code points of the source's raw text; `quote` is the repaired wording.

    `count` is the number of places of a habit that fills the document, else 1. `fingerprint` names the finding from
    run to run: code, normalised quote and occurrence, never a line number.
    """

    code: str
    name: str
    severity: Severity
    message: Message
    quote: str
    span: Span
    count: int = 1
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""


class Check(Struct, frozen=True):
    """A figure statement that was tried, under the code of the rule that would report it; raw span."""

    code: str
    verdict: Verdict
    quote: str
    span: Span
    detail: str


class Proof(Struct, frozen=True, eq=False):
    """A proofread document: its findings in order of place, and the ledger of figure statements."""

    document: Document
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
