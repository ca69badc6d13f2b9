"""Automatic numbers: what Word prints before a paragraph of a list (ECMA-376, part 1, 17.9)."""

from __future__ import annotations

import re

from lxml import etree
from msgspec import Struct

from lawdiff.readers.word.names import attribute, child, children, count_of, value
from lawdiff.readers.word.numerals import numeral

# Lists have nine levels.
LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


class Level(Struct, frozen=True):
    """How the numbers of a level look; `text` holds %1, %2… for the numbers of the levels."""

    start: int
    format: str
    text: str
    legal: bool
    gap: str
    style: str | None


class Numbering:
    """Counts the paragraphs of all lists in reading order."""

    def __init__(self, numbering: etree._Element | None, styles: etree._Element | None) -> None:
        self._levels: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, str] = {}
        self._restarts: dict[str, dict[int, int]] = {}
        self._own: dict[str, dict[int, Level]] = {}
        self._links: dict[str, str] = {}
        self._counts: dict[str, list[int | None]] = {}
        self._styles = {attribute(s, "styleId") or "": s for s in children(styles, "style")}
        for element in children(numbering, "abstractNum"):
            name = attribute(element, "abstractNumId") or ""
            self._levels[name] = dict(map(_level, children(element, "lvl")))
            if (style := value(element, "numStyleLink")) is not None:
                self._links[name] = style
        for element in children(numbering, "num"):
            self._take(element)

    def _take(self, element: etree._Element) -> None:
        number, base = attribute(element, "numId") or "", value(element, "abstractNumId") or ""
        self._lists[number] = base
        for change in children(element, "lvlOverride"):
            start = value(change, "startOverride")
            if start is not None and start.isdecimal():
                self._restarts.setdefault(number, {})[count_of(attribute(change, "ilvl"))] = int(start)
            self._own.setdefault(number, {}).update(map(_level, children(change, "lvl")))

    def _levels_of(self, number: str) -> dict[int, Level]:
        """The levels of a list: its own, else those of its kind, which may be that of a style."""
        base = self._lists.get(number, "")
        if (style := self._links.get(base)) is not None:
            linked = value(child(self._styles.get(style), "pPr"), "numPr", "numId") or ""
            base = self._lists.get(linked, "")
        return {**self._levels.get(base, {}), **self._own.get(number, {})}

    def label(self, properties: etree._Element | None) -> str:
        """The number before a paragraph with these properties, "" where it has none; counts it."""
        number, depth = self._place(properties)
        base = self._lists.get(number or "")
        if number is None or base is None:
            return ""
        levels = self._levels_of(number)
        level = levels.get(depth)
        if level is None:
            return ""
        counts = self._counts.setdefault(base, [None] * LEVELS)
        if (restart := self._restarts.get(number, {}).pop(depth, None)) is not None:
            counts[depth] = restart - 1
        before = counts[depth]
        counts[depth] = level.start if before is None else before + 1
        counts[depth + 1 :] = [None] * (LEVELS - depth - 1)
        return _printed(level, levels, counts)

    def _place(self, properties: etree._Element | None) -> tuple[str | None, int]:
        """The list and the level of a paragraph: its own, else those of its style."""
        number, depth = value(properties, "numPr", "numId"), value(properties, "numPr", "ilvl")
        style = value(properties, "pStyle")
        name, seen = style, 0
        while number is None and name in self._styles and seen < LEVELS:
            inner = child(self._styles[name], "pPr")
            number, depth = value(inner, "numPr", "numId"), depth or value(inner, "numPr", "ilvl")
            name, seen = value(self._styles[name], "basedOn"), seen + 1
        if number in (None, "0"):
            return None, 0
        if depth is None and style is not None:
            levels = self._levels_of(number or "")
            depth = next((str(n) for n, level in levels.items() if level.style == style), None)
        return number, min(count_of(depth), LEVELS - 1)


def _level(element: etree._Element) -> tuple[int, Level]:
    start = value(element, "start") or "1"
    format = value(element, "numFmt")
    if format is None:  # Word 2010 puts unusual formats behind a choice
        format = value(child(element, "AlternateContent", "Choice"), "numFmt") or "decimal"
    return count_of(attribute(element, "ilvl")), Level(
        start=int(start) if start.isdecimal() else 1,
        format=format,
        text=value(element, "lvlText") or "",
        legal=child(element, "isLgl") is not None,
        gap=" " if value(element, "suff") == "space" else "",
        style=value(element, "pStyle"),
    )


def _printed(level: Level, levels: dict[int, Level], counts: list[int | None]) -> str:
    """The text of a level with its numbers; a bullet is no number."""
    if level.format in ("bullet", "none"):
        return ""

    def number(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        other = levels.get(depth)
        if other is None:
            return ""
        count = counts[depth]
        return numeral(other.start if count is None else count, "decimal" if level.legal else other.format)

    text = _PLACE.sub(number, level.text)
    return text + level.gap if text.strip() else ""
