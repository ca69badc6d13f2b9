"""Help pages in the reader's language: click's own phrases, and lines cut by the columns that they take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

import click

from lawdiff.lang import tr

# A term longer than this stands on a line of its own.
MAX_TERM = 26


class Formatter(click.HelpFormatter):
    """click's formatter counts a Chinese character as one column; a terminal gives it two."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, tr("用法：") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{_phrases().get(heading, heading)}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = MAX_TERM, col_spacing: int = 2) -> None:
        pairs = [(first, _phrases().get(second, second)) for first, second in rows]
        column = min(max((cells(first) for first, _ in pairs), default=0), col_max) + col_spacing
        margin = " " * (column + self.current_indent)
        for first, second in pairs:
            lines = list(wrapped(second, max(self.width - len(margin), 20)))
            room = column - cells(first)
            self.write(" " * self.current_indent + first)
            self.write(" " * room if room >= col_spacing else f"\n{margin}" if lines else "")
            self.write(f"\n{margin}".join(lines) + "\n")


def _phrases() -> dict[str, str]:
    """What click says on its pages, in the language in use."""
    return {
        "Options": tr("选项："),
        "Commands": tr("命令："),
        "Show this message and exit.": tr("显示这份说明"),
        "Show the version and exit.": tr("显示版本"),
    }


def cells(text: str) -> int:
    """Columns of a terminal that a text takes."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def wrapped(text: str, width: int) -> Iterator[str]:
    """Lines of at most `width` columns, cut between words or behind any Chinese character but before no mark."""
    line = ""
    for piece in _pieces(text):
        if line and cells(line) + cells(piece.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece
    if line.strip():
        yield line.rstrip()


def _pieces(text: str) -> list[str]:
    """The smallest parts that stay together: a word with the blank behind it, a character with the marks behind it."""
    import re

    return re.findall(r"(?:[^\s\u3000-\uffef]+|[\u3000-\uffef])[，。；：、）”》]*\s*", text)
