"""What a pack is: one rule that is a list, without code."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from lawdiff.model.finding import Safety, Severity

# The state's name before a law's title, which a report mostly leaves out.
STATE = "中华人民共和国"


class Entry(Struct, frozen=True):
    """One line of a pack's list.

    `word` is what is looked for (for `pattern` a regular expression, for `title` an exact title), `right` what should
    stand instead, `others` further forms: variants, synonyms or earlier titles. `unless` names longer wordings in which
    the word is right. `valid_from` and `valid_to` are the first and the last day on which it is. `bad` draws the
    finding with ⟦ ⟧; `good` defaults to `bad` mended. `line` is the entry's number in its file, from 1.
    """

    word: str
    right: str = ""
    others: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    genre: str = ""
    part: str = ""
    note: str = ""
    severity: Severity | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    source: str = ""
    bad: str = ""
    good: str = ""
    line: int = 0


class Pack(Struct, frozen=True):
    """A rule made of entries.

    `guard` says for the reader where it is silent; `silent` is a regular expression: a sentence in which it matches is
    left alone.
    """

    code: str
    name: str
    kind: str
    summary: str
    source: str
    severity: Severity = Severity.WARNING
    fix: Safety | None = None
    default: bool = True
    message: str = ""
    guard: str = ""
    silent: str = ""
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    path: str = ""
