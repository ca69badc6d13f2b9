"""The styles of the terminal faces, each under one name."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from lawdiff.model.comparison import PairKind, SectionStatus
from lawdiff.model.finding import Severity
from lawdiff.model.statement import Verdict
from lawdiff.report.terminal.plain import Plain

if TYPE_CHECKING:
    from rich.console import Console

# Every colour is one of the sixteen that a terminal's own palette makes readable, and never the only sign.
STYLES = {
    "lawdiff.title": "bold",
    "lawdiff.path": "bold",
    "lawdiff.place": "cyan",
    "lawdiff.code": "bold",
    "lawdiff.note": "dim",
    "lawdiff.rule": "dim",
    "lawdiff.error": "bold red",
    "lawdiff.warning": "bold yellow",
    "lawdiff.info": "bold blue",
    "lawdiff.caret": "bold red",
    "lawdiff.fix": "green",
    "lawdiff.good": "green",
    "lawdiff.insert": "bold green",
    "lawdiff.delete": "red strike",
    "lawdiff.moved": "magenta",
    "lawdiff.twice": "underline",
    "lawdiff.same": "dim",
    "lawdiff.edited": "yellow",
    "lawdiff.bar": "cyan",
    "lawdiff.up": "cyan",
    "lawdiff.down": "magenta",
    "lawdiff.number": "bold",
}


def themed(console: Console | Plain) -> AbstractContextManager[object]:
    """The console with the styles above; a plain one needs none."""
    if isinstance(console, Plain):
        return nullcontext()
    from rich.theme import Theme

    return console.use_theme(Theme(STYLES))


SEVERITY_STYLE = {
    Severity.ERROR: "lawdiff.error",
    Severity.WARNING: "lawdiff.warning",
    Severity.INFO: "lawdiff.info",
}

SECTION_STYLE = {
    SectionStatus.SAME: "lawdiff.same",
    SectionStatus.EDITED: "lawdiff.edited",
    SectionStatus.RENAMED: "lawdiff.edited",
    SectionStatus.MOVED: "lawdiff.moved",
    SectionStatus.SPLIT: "lawdiff.moved",
    SectionStatus.MERGED: "lawdiff.moved",
    SectionStatus.ADDED: "lawdiff.insert",
    SectionStatus.REMOVED: "lawdiff.delete",
}

# In the margin a struck-out word would not read: the mark of a removed sentence is only red.
MARK_STYLE = {
    PairKind.SAME: "lawdiff.same",
    PairKind.FIGURES: "lawdiff.edited",
    PairKind.EDITED: "lawdiff.edited",
    PairKind.SPLIT: "lawdiff.moved",
    PairKind.MERGED: "lawdiff.moved",
    PairKind.ADDED: "lawdiff.insert",
    PairKind.REMOVED: "red",
}

VERDICT_STYLE = {
    Verdict.OK: "lawdiff.good",
    Verdict.WRONG: "lawdiff.error",
    Verdict.UNDECIDABLE: "lawdiff.note",
}
