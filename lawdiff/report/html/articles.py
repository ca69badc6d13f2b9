"""A rule's page as part of a web page: what it says, who says so, and its examples with the words it finds marked."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from lawdiff.model.message import Message, say
from lawdiff.model.rule import RuleRow
from lawdiff.report.visible import clean
from lawdiff.report.words import SEVERITY, Catalogue

_LABEL = re.compile(r"^(\S{1,8}：)(.*)$")
_MARKED = re.compile(r"⟦([^⟧]*)⟧")


class Bit(Struct, frozen=True):
    """A part of an example; `marked` where the rule finds it."""

    text: str
    marked: bool


class Item(Struct, frozen=True):
    """A labelled remark, or, where it has lines, an example."""

    label: str
    text: str
    lines: tuple[tuple[Bit, ...], ...]


class Article(Struct, frozen=True):
    """One rule."""

    code: str
    name: str
    severity: str
    word: Message
    summary: str
    state: str
    remarks: tuple[Item, ...]


def article(row: RuleRow, catalogue: Catalogue) -> Article:
    """The page of a rule; its body is in the language it was written in."""
    state = "" if row.default else say("（默认不开）").render(catalogue)
    summary = catalogue.get(row.summary, row.summary)
    return Article(row.code, row.name, row.severity, SEVERITY[row.severity], summary, state, tuple(_items(row.page)))


def _items(page: str) -> Iterator[Item]:
    label, text = "", ""
    lines: list[tuple[Bit, ...]] = []
    for line in page.strip().split("\n")[1:]:
        if line.startswith(" "):
            lines.append(tuple(_bits(line.strip())))
        elif found := _LABEL.match(line):
            if label or text:
                yield Item(label, clean(text), tuple(lines))
            label, text, lines = found[1], found[2], []
        else:
            text += line.strip()
    if label or text:
        yield Item(label, clean(text), tuple(lines))


def _bits(line: str) -> Iterator[Bit]:
    at = 0
    for found in _MARKED.finditer(line):
        if found.start() > at:
            yield Bit(clean(line[at : found.start()]), marked=False)
        yield Bit(clean(found[1]), marked=True)
        at = found.end()
    if at < len(line):
        yield Bit(clean(line[at:]), marked=False)
