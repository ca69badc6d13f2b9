"""lawdiff: proofreads and compares official reports.

    import lawdiff

    document = lawdiff.parse(lawdiff.read("report-2023.txt"))
    for finding in lawdiff.lint(document):
        print(finding.code, finding.quote)

The four verbs are loaded on first use, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lawdiff.readers import read
    from lawdiff.verbs.comparing import compare
    from lawdiff.verbs.linting import lint
    from lawdiff.verbs.parsing import parse

__version__ = "0.1.0"
__all__ = ["compare", "lint", "parse", "read"]

_HOMES = {
    "read": "lawdiff.readers",
    "parse": "lawdiff.verbs.parsing",
    "lint": "lawdiff.verbs.linting",
    "compare": "lawdiff.verbs.comparing",
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
