"""Small pieces that several terminal faces print: headlines, bars, columns."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct
from rich.console import Console
from rich.text import Text

from lawdiff.report.figures import bar
from lawdiff.report.terminal.cells import fitted, width_of
from lawdiff.report.visible import clean

# Wider than this, a line of prose is tiring to read and a table falls apart.
MAX_WIDTH = 120


class Column(Struct, frozen=True):
    """One cell of a line: its text, its room, and how it stands in it."""

    text: str
    cells: int
    style: str = ""
    align: Literal["left", "right"] = "left"


def width_for(console: Console, least: int = 40) -> int:
    """The width to draw at."""
    return max(min(console.width, MAX_WIDTH), least)


def uncoloured(console: Console) -> bool:
    """Whether changes must be told by marks, because nothing can be told by colour."""
    return console.no_color or console.color_system is None


def headline(title: str, width: int, remark: str = "") -> Text:
    """`── 章节 ─────────────── remark ──`."""
    line = Text().append("── ", "lawdiff.rule").append(title, "lawdiff.title").append(" ")
    tail = f" {remark} ──" if remark and width_of(title + remark) + 8 <= width else ""
    line.append("─" * max(width - width_of(line.plain) - width_of(tail), 0), "lawdiff.rule")
    return line.append(tail, "lawdiff.note")


def columns(*cells: Column, gap: str = "  ") -> Text:
    """The cells in one line, each cut or filled to its room."""
    line = Text()
    for n, cell in enumerate(cells):
        words = fitted(clean(cell.text), cell.cells)
        blank = " " * (cell.cells - width_of(words))
        line.append(gap if n else "")
        line.append(blank if cell.align == "right" else "")
        line.append(words, cell.style)
        line.append(blank if cell.align == "left" else "")
    line.rstrip()
    return line


def gauge(share: float, cells: int, style: str = "lawdiff.bar") -> Text:
    """A bar of `cells` cells."""
    drawn = bar(share, cells)
    filled = drawn.count("█")
    return Text().append(drawn[:filled], style).append(drawn[filled:], "lawdiff.rule")


def emit(console: Console, *lines: Text) -> None:
    """Print lines that were already cut to fit."""
    if lines:
        console.print(Text("\n").join(lines), soft_wrap=True)
