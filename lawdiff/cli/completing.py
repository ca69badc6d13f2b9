"""What a shell proposes behind an option or an argument; it is asked at every press of the key, so it must be quick."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem, FishComplete, add_completion_class

from lawdiff.cache import remembered
from lawdiff.errors import LawdiffError
from lawdiff.lang import catalogue
from lawdiff.readers.encoding import USUAL

PACKAGE = Path(__file__).resolve().parent.parent


class Fish(FishComplete):
    """click's script cuts an answer at every comma; ours holds lists of codes."""

    source_template = FishComplete.source_template.replace('string split ","', 'string split -m 1 ","')


def prepare() -> None:
    """Teach click our shells; call it before a command line answers a shell."""
    add_completion_class(Fish, "fish")


def codes(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Rules whose code continues the last of a list: `LD401,LD6` becomes `LD401,LD602`."""
    before = re.match(r".*[,，、;；]|", incomplete, re.DOTALL)
    head = before[0] if before else ""
    last = incomplete[len(head) :].upper()
    return _items([row for row in known() if row[0].startswith(last)], head)


def rules(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """One rule by its code, or by its name once letters of one are there."""
    rows = [row for row in known() if row[0].startswith(incomplete.upper())]
    named = [[row[1], *row[1:]] for row in known() if incomplete and row[1].startswith(incomplete.lower())]
    return _items(rows or named)


def encodings(_: click.Context, __: click.Parameter, incomplete: str) -> list[CompletionItem]:
    return [CompletionItem(name) for name in USUAL if name.startswith(incomplete.lower())]


def _items(rows: Sequence[Sequence[str]], head: str = "") -> list[CompletionItem]:
    words = catalogue()
    return [CompletionItem(head + row[0], help=words.get(row[2], row[2])) for row in rows]


def known() -> list[list[str]]:
    """Code, name and summary of every rule that ships; kept, for loading them all takes three times as long."""
    files = [*(PACKAGE / "rules").rglob("*.py"), *_packs()]
    rows: list[list[str]] = remembered(max(files, key=lambda path: path.stat().st_mtime_ns), _rows, "codes")
    return rows + _own()


def _packs() -> list[Path]:
    folder = next(f for f in (PACKAGE / "configs", PACKAGE.parent / "configs") if f.is_dir())
    return list((folder / "rules").glob("*.yaml"))


def _rows(_: Path) -> Any:
    from lawdiff.packs import all_rules

    return [[rule.code, rule.name, rule.summary] for rule in all_rules().values()]


def _own() -> list[list[str]]:
    """The rules of the packs that the nearest settings name; none where they cannot be read."""
    from lawdiff.settings import find

    found = find(Path.cwd())
    if found is None:
        return []
    from lawdiff.settings import load
    from lawdiff.verbs.proofing import own_rules

    try:
        return [[rule.code, rule.name, rule.summary] for rule in own_rules(load(found)).values()]
    except LawdiffError:
        return []
